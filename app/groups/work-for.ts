import { log } from "@/lib/log";

/**
 * Works for so long before an answer, step by step; the loop behind the answers does what is left then, or
 * has failed.
 *
 * @param step gives whether there is more to do
 * @param about what the log says of it: a subject, and more of it
 * @returns whether all is done
 */
export async function workFor(
  milliseconds: number,
  step: () => Promise<boolean>,
  { what, ...about }: { what: string; bulk?: string },
): Promise<boolean> {
  const end = Date.now() + milliseconds;
  try {
    while (Date.now() < end) if (!(await step())) return true;
  } catch (error) {
    log.warn({ err: error, ...about }, `${what} goes on behind its answer`);
  }
  return false;
}

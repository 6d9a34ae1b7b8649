import { setTimeout as pause } from "node:timers/promises";

/**
 * What the work gives, if it gives it in time; the work goes on either way.
 * @throws when it takes longer, or fails
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  // Where it fails after its time nobody listens any more.
  work.catch(() => undefined);
  const end = new AbortController();
  const late = async () => {
    await pause(milliseconds, undefined, { ref: false, signal: end.signal });
    throw new Error(`It took longer than ${milliseconds} milliseconds.`);
  };
  try {
    return await Promise.race([work, late()]);
  } finally {
    end.abort();
  }
}

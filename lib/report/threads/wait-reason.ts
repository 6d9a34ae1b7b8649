import { comparable, globMatcher } from "@/lib/report/in-app/glob";
import type { Frame } from "@/lib/report/report";
import { WAITS } from "@/lib/report/threads/waits";

/** A thread waits when one of its innermost frames does: above it stand only stubs without a name. */
const AT_THE_TOP = 2;
/** So far out stands the function that says what the system's wait is for. */
const SEARCHED = 6;

const waits = WAITS.map(({ words, functions }) => {
  const matchers = functions.map(globMatcher);
  return { words, matches: (name: string) => matchers.some((matches) => matches(name)) };
});

/**
 * What a thread waits for, from its innermost frames: "waiting for a lock". Null for one that works or
 * is not understood.
 */
export function waitReason(frames: readonly Frame[]): string | null {
  const names = frames.slice(0, SEARCHED).map(nameOf);
  const top = names.findIndex((name) => waits.some(({ matches }) => matches(name)));
  if (top === -1 || top >= AT_THE_TOP) return null;
  return waits.find(({ matches }) => names.some(matches))?.words ?? null;
}

/** `pthread_cond_wait` of `pthread_cond_wait@@GLIBC_2.3.2` and of `pthread_cond_wait(…)` */
function nameOf({ function: called }: Frame): string {
  return comparable(called ?? "").replace(/[@(].*$/s, "");
}

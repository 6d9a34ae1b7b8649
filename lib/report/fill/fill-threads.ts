import { crashingThread } from "@/lib/report/crashing-thread";
import { betterStack } from "@/lib/report/fill/better-stack";
import { otherThreads } from "@/lib/report/fill/missing-parts";
import type { PartSource, ReportPart } from "@/lib/report/fill/part-sources";
import { uniqueById } from "@/lib/report/fill/unique-by-id";
import { type Frame, type Thread, threadOf } from "@/lib/report/report";

interface FilledThreads {
  threads: Thread[];
  /** Where the stack of the thread that crashed was found; null when it was not. */
  stack: PartSource | null;
}

/**
 * Gives a report the stack of the thread that crashed, and the other threads, where it misses these.
 * The threads that it has stay in their order, with all that it says of them.
 *
 * @param told the threads of the debugger text
 */
export function fillThreads(
  threads: Thread[],
  missing: readonly ReportPart[],
  callstack: readonly Frame[],
  told: readonly Thread[],
): FilledThreads {
  const crashing = crashingThread({ threads });
  const twin = findTwin(told, crashing, callstack);
  const stack = missing.includes("stack") ? betterStack(callstack, twin?.frames ?? []) : null;
  const known = crashing ?? twin ?? (stack && threadOf({ current: true }));
  const crashed = known && stack ? { ...known, frames: stack.frames } : known;

  const own = otherThreads({ threads });
  const rest = told.filter((thread) => thread !== twin);
  const others = missing.includes("threads") ? fillOthers(own, rest) : null;
  const at = crashing ? threads.indexOf(crashing) : 0;
  return {
    threads: (others ?? own).toSpliced(at, 0, ...(crashed ? [crashed] : [])),
    stack: stack?.source ?? null,
  };
}

/** The text's thread that is the one that crashed: of the same id, else marked, else the only one. */
function findTwin(
  told: readonly Thread[],
  crashing: Thread | null,
  callstack: readonly Frame[],
): Thread | null {
  const sameId = told.find(({ id }) => id !== null && id === crashing?.id);
  // Without another word on the crash it is the first, as it is in a report that marks none.
  const nothingElse = crashing === null && callstack.length === 0;
  const first = told.length === 1 || nothingElse ? told[0] : undefined;
  return sameId ?? told.find(({ current }) => current) ?? first ?? null;
}

/** Null when the text has nothing for them. Which thread crashed is said already. */
function fillOthers(own: Thread[], rest: readonly Thread[]): Thread[] | null {
  if (own.length === 0) {
    const added = rest.map((thread) => ({ ...thread, current: false, event: false }));
    return added.length > 0 ? added : null;
  }
  const [known, told] = [uniqueById(own), uniqueById(rest)];
  const framesOf = ({ id }: Thread) => (known.has(id) ? (told.get(id)?.frames ?? []) : []);
  const filled = own.map((thread) => ({ ...thread, frames: framesOf(thread) }));
  return filled.some(({ frames }) => frames.length > 0) ? filled : null;
}

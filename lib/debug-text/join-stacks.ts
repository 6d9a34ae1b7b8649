import type { FrameLine } from "@/lib/debug-text/document";
import { groupBy } from "@/lib/debug-text/group-by";
import type { StackRow, StackTable } from "@/lib/debug-text/stack-tables";
import { type Frame, type Thread, threadOf } from "@/lib/report/report";

export interface JoinedStacks {
  threads: Thread[];
  frames: FrameLine[];
}

/**
 * Makes one thread of all the stacks that a text shows of it. The one of the exception counts, else
 * the one that says most; the frames of the others are linked to it where they are the same.
 */
export function joinStacks(
  tables: readonly StackTable[],
  crashedThread: string | null,
): JoinedStacks {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const groups = groupBy(filled, ({ thread, crashed }) =>
    crashed || thread === crashedThread ? crashedThread : thread,
  );
  const joined = [...groups].map(([id, stacks], index) => {
    const worths = new Map(stacks.map((stack) => [stack, worth(stack)]));
    const best = stacks.reduce((a, b) => ((worths.get(b) ?? 0) > (worths.get(a) ?? 0) ? b : a));
    const crashed = best.crashed || (id !== null && id === crashedThread);
    const positions = groupBy(best.rows.keys(), (row) => placeOf(best.rows[row]?.frame));
    const link = (stack: StackTable) => {
      const find = stack === best ? (_: Frame, row: number) => row : finder(positions);
      return linkFrames(stack, index, find);
    };
    return { thread: toThread(id, crashed, best.rows), frames: stacks.flatMap(link) };
  });
  return {
    threads: joined.map(({ thread }) => thread),
    frames: joined.flatMap(({ frames }) => frames).sort((a, b) => a.line - b.line),
  };
}

/** Inlined functions make a stack longer, so a longer one says more; then sources and arguments. */
function worth({ crashed, rows }: StackTable): number {
  const told = rows.filter(({ frame }) => frame.file !== null || frame.arguments.length > 0);
  return (crashed ? 1e12 : 0) + rows.length * 1e6 + told.length;
}

function toThread(id: string | null, crashed: boolean, rows: readonly StackRow[]): Thread {
  const frames = rows.map(({ frame }) => frame);
  return threadOf({ id, current: crashed, event: crashed, frames });
}

/** Finds the row of the thread's stack that a row of another one shows. */
type FindRow = (frame: Frame, row: number) => number | null;

function linkFrames({ rows }: StackTable, thread: number, find: FindRow): FrameLine[] {
  return rows.map(({ line, frame }, row) => {
    const index = find(frame, row);
    return {
      line,
      thread: index === null ? null : thread,
      frame: index,
      module: frame.module,
      function: frame.function,
      file: frame.file,
      sourceLine: frame.line,
    };
  });
}

/** Finds frames by their places, each behind the one found before: a recursion stays apart. */
function finder(positions: ReadonlyMap<string, readonly number[]>): FindRow {
  let next = 0;
  return (frame) => {
    const same = positions.get(placeOf(frame)) ?? [];
    const found = same[firstAtOrBehind(same, next)];
    if (found === undefined) return null;
    next = found + 1;
    return found;
  };
}

/** Where in ascending numbers the first one is that is not below `least`. */
function firstAtOrBehind(ascending: readonly number[], least: number): number {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((ascending[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

function placeOf(frame: Frame | undefined): string {
  return `${frame?.module}!${frame?.function}+${frame?.offset}`;
}

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
    const best = stacks.reduce((a, b) => (worth(b) > worth(a) ? b : a));
    const crashed = best.crashed || (id !== null && id === crashedThread);
    const frames = stacks.flatMap((stack) => linkFrames(stack, best, index));
    return { thread: toThread(id, crashed, best.rows), frames };
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

function linkFrames(stack: StackTable, best: StackTable, thread: number): FrameLine[] {
  const find = stack === best ? (_: Frame, row: number) => row : finder(best);
  return stack.rows.map(({ line, frame }, row) => {
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

/** Finds frames of a stack by their places, each behind the one found before: a recursion stays apart. */
function finder({ rows }: StackTable): (frame: Frame) => number | null {
  const fromBottom = Array.from(rows.keys()).reverse();
  const positions = groupBy(fromBottom, (row) => placeOf(rows[row]?.frame));
  let next = 0;
  return (frame) => {
    const same = positions.get(placeOf(frame)) ?? [];
    let found = same.pop();
    while (found !== undefined && found < next) found = same.pop();
    if (found === undefined) return null;
    next = found + 1;
    return found;
  };
}

function placeOf(frame: Frame | undefined): string {
  return `${frame?.module}!${frame?.function}+${frame?.offset}`;
}

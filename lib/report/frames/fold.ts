import { findRepeats, type Repeat } from "@/lib/report/frames/repeats";
import type { Verdict } from "@/lib/report/in-app/frame-rule";
import type { Frame } from "@/lib/report/report";

/** A row of the stack view: one frame, or a run of frames behind a switch. */
export type StackRow =
  | { kind: "frame"; index: number }
  /** Frames of the system and of runtimes; `modules` in the order of their first frame. */
  | { kind: "system"; first: number; count: number; modules: string[] }
  /** Further rounds of the `period` frames above it, which occur `times` times in all. */
  | { kind: "recursion"; first: number; count: number; period: number; times: number };

export interface FoldOptions {
  /** Always shown, as the innermost frame is. */
  groupFrame: number | null;
  /** False shows every frame; recursion is folded all the same. */
  foldSystem: boolean;
}

/** How much a stack without a frame of the application's own shows at its ends. */
const [SHOWN_INNERMOST, SHOWN_OUTERMOST] = [3, 2];
/** Folding one frame would put a row in the place of a row. */
const SHORTEST_RUN = 2;

/** The rows of a stack, innermost first. Unfolded and in their order they are its frames, each once. */
export function foldStack(
  frames: readonly Frame[],
  verdicts: readonly Verdict[],
  { groupFrame, foldSystem }: FoldOptions,
): StackRow[] {
  const shown = foldSystem ? shownFrames(verdicts, groupFrame) : new Set(frames.keys());
  return [...rowsOf(frames, shown)];
}

function* rowsOf(frames: readonly Frame[], shown: ReadonlySet<number>): Generator<StackRow> {
  let next = 0;
  for (const repeat of findRepeats(frames)) {
    if (!isRecursion(repeat, shown)) continue;
    const { period, times } = repeat;
    const first = repeat.first + period;
    const count = period * (times - 1);
    yield* foldRuns(frames, shown, next, first);
    yield { kind: "recursion", first, count, period, times };
    next = first + count;
  }
  yield* foldRuns(frames, shown, next, frames.length);
}

/** The indices of the frames behind a row, one for a frame. */
export function framesOfRow(row: StackRow): number[] {
  if (row.kind === "frame") return [row.index];
  return Array.from({ length: row.count }, (_, at) => row.first + at);
}

function shownFrames(verdicts: readonly Verdict[], groupFrame: number | null): Set<number> {
  const own = [...verdicts.keys()].filter((index) => verdicts[index] === "in-app");
  const last = verdicts.length - SHOWN_OUTERMOST;
  const ends = [...verdicts.keys()].filter((index) => index < SHOWN_INNERMOST || index >= last);
  return new Set([
    0,
    ...(groupFrame === null ? [] : [groupFrame]),
    ...(own.length > 0 ? own : ends),
  ]);
}

/** A cycle of which nothing would be shown stays part of the system's run around it. */
function isRecursion({ first, period }: Repeat, shown: ReadonlySet<number>): boolean {
  return Array.from({ length: period }, (_, at) => first + at).some((index) => shown.has(index));
}

function* foldRuns(
  frames: readonly Frame[],
  shown: ReadonlySet<number>,
  start: number,
  end: number,
): Generator<StackRow> {
  for (let first = start; first < end; ) {
    let after = first;
    while (after < end && !shown.has(after)) after++;
    const count = after - first;
    if (count < SHORTEST_RUN) {
      yield { kind: "frame", index: first };
      first += 1;
    } else {
      yield { kind: "system", first, count, modules: modulesOf(frames.slice(first, after)) };
      first = after;
    }
  }
}

function modulesOf(frames: readonly Frame[]): string[] {
  return [...new Set(frames.flatMap(({ module }) => module ?? []))];
}

import type { Frame } from "@/lib/report/report";

/** A row of a stack at a glance. */
export type PeekRow =
  | { kind: "frame"; level: number }
  /** Frames that are left out; `found` of them the query asked for. */
  | { kind: "gap"; first: number; count: number; found: number };

/** So many innermost frames are shown. */
const TOP = 8;
/** And of those that a query found below them, so many: a query can find every frame. */
const MOST_FOUND = 4;

/**
 * The frames of a stack at a glance, innermost first: its top, and what the query found wherever it
 * is. The gap at the end says how much deeper the stack is.
 */
export function peekStack(
  frames: readonly Frame[],
  isFound: ((frame: Frame) => boolean) | null,
): PeekRow[] {
  const found = isFound
    ? [...frames.keys()].filter((level) => isFoundAt(frames, level, isFound))
    : [];
  const below = found.filter((level) => level >= TOP).slice(0, MOST_FOUND);
  const shown = [...frames.keys()].slice(0, TOP).concat(below);
  const rows: PeekRow[] = [];
  let next = 0;
  const leaveOut = (end: number) => {
    if (end <= next) return;
    const hidden = found.filter((level) => level >= next && level < end);
    rows.push({ kind: "gap", first: next, count: end - next, found: hidden.length });
  };
  for (const level of shown) {
    leaveOut(level);
    rows.push({ kind: "frame", level });
    next = level + 1;
  }
  leaveOut(frames.length);
  return rows;
}

function isFoundAt(
  frames: readonly Frame[],
  level: number,
  isFound: (frame: Frame) => boolean,
): boolean {
  const frame = frames[level];
  return frame !== undefined && isFound(frame);
}

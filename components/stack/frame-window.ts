/** A frame and its level, 0 for the innermost. */
export type Leveled<Frame> = { level: number; frame: Frame };

/** What of a stack is shown: its innermost frames, how many are left out, and its outermost. */
export type FrameWindow<Frame> = {
  head: Leveled<Frame>[];
  hidden: number;
  tail: Leveled<Frame>[];
};

/** Frames from which on a stack is shortened. The outermost ones say who began a recursion. */
const HEAD = 100;
const TAIL = 10;
/** More rows than this make a page that a browser cannot scroll. */
const MOST = 3_000;

/** Leaves the middle of a deep stack out; in full it has up to 3,000 frames. */
export function frameWindow<Frame>(frames: readonly Frame[], all: boolean): FrameWindow<Frame> {
  const levels = frames.map((frame, level) => ({ level, frame }));
  const head = all ? MOST : HEAD;
  if (levels.length <= head + TAIL) return { head: levels, hidden: 0, tail: [] };
  return {
    head: levels.slice(0, head),
    hidden: levels.length - head - TAIL,
    tail: levels.slice(-TAIL),
  };
}

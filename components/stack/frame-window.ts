/** What of a long list is shown: its first items, its last ones, and those left out between them. */
export type FrameWindow<Item> = { head: Item[]; hidden: Item[]; tail: Item[] };

/** How many items stay at each end. */
type Size = { head: number; tail: number };

/** Of a deep stack; the outermost frames say who began a recursion. */
export const STACK: Size = { head: 100, tail: 10 };
/** Of a stack that is shown in full; more rows make a page that a browser cannot scroll. */
export const WHOLE_STACK: Size = { head: 3_000, tail: 10 };
/** Of a run of frames that is folded into one row; there can be many such runs. */
export const RUN: Size = { head: 20, tail: 5 };

/** Leaves the middle of a long list out. */
export function frameWindow<Item>(items: readonly Item[], { head, tail }: Size): FrameWindow<Item> {
  if (items.length <= head + tail) return { head: [...items], hidden: [], tail: [] };
  return {
    head: items.slice(0, head),
    hidden: items.slice(head, -tail),
    tail: items.slice(-tail),
  };
}

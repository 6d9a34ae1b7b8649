/** What of a long list is shown: its first items, its last ones, and those left out between them. */
export type FrameWindow<Item> = { head: Item[]; hidden: Item[]; tail: Item[] };

/** How many items stay at each end. */
type Size = { head: number; tail: number };

/** Of a deep stack; the outermost frames say who began a recursion. */
export const STACK: Size = { head: 100, tail: 10 };
/** Of a stack that is shown in full; more rows make a page that a browser cannot scroll. */
export const WHOLE_STACK: Size = { head: 1_000, tail: 10 };
/** Of a run of frames that is folded into one row; there can be many such runs. */
export const RUN: Size = { head: 20, tail: 5 };

/** Leaves the middle of a long list out; `turned` shows the rest from its end to its beginning. */
export function frameWindow<Item>(
  items: readonly Item[],
  { head, tail }: Size,
  turned = false,
): FrameWindow<Item> {
  const first = items.length <= head + tail ? [...items] : items.slice(0, head);
  const last = items.slice(Math.max(first.length, items.length - tail));
  const hidden = items.slice(first.length, items.length - last.length);
  return turned
    ? { head: last.toReversed(), hidden, tail: first.toReversed() }
    : { head: first, hidden, tail: last };
}

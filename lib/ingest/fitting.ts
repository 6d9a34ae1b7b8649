/** How much goes together. */
export type Limits<Item> = {
  /** So many items. */
  most: number;
  /** What an item weighs, and how much all may, but for a single one; left out: nothing. */
  weigh?: (item: Item) => number;
  heaviest?: number;
};

/** How many of the first items go together: one at least, where there is one. */
export function fitting<Item>(
  items: readonly Item[],
  { most, weigh = () => 0, heaviest = 0 }: Limits<Item>,
): number {
  let weight = 0;
  const tooMany = items.findIndex((item, at) => {
    weight += weigh(item);
    return at >= most || (at > 0 && weight > heaviest);
  });
  return tooMany === -1 ? items.length : tooMany;
}

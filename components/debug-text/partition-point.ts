/**
 * How many elements at the beginning of a list pass a test, found by halving.
 * @param passes where one element does not pass, none behind it may
 */
export function partitionPoint<Element>(
  list: ArrayLike<Element>,
  passes: (element: Element) => boolean,
): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const element = list[middle];
    if (element !== undefined && passes(element)) from = middle + 1;
    else to = middle;
  }
  return from;
}

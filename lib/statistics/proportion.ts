/** So many of how many. */
export type Proportion = { count: number; total: number };

/** The ends of an interval, both included. */
export type Interval = { low: number; high: number };

/** How many standard errors an interval reaches to each side, by the confidence that it has. */
export const Z = { 95: 1.959964, 99: 2.575829, 99.9: 3.290527 } as const;

export function shareOf({ count, total }: Proportion): number {
  return total === 0 ? 0 : count / total;
}

/**
 * Wilson's score interval for a share: which shares of everything would be no surprise beside the one
 * that was counted. Sound for small numbers and near 0 and 1; of nothing it is everything.
 *
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the
 * American Statistical Association 22 (1927), 209-212.
 *
 * @param z see `Z`
 */
export function wilson({ count, total }: Proportion, z: number): Interval {
  if (total === 0) return { low: 0, high: 1 };
  const share = count / total;
  const weight = 1 + z ** 2 / total;
  const middle = (share + z ** 2 / (2 * total)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / total + (z / (2 * total)) ** 2);
  // Rounding would leave the ends just beside 0 and 1, where they are exact.
  return { low: count === 0 ? 0 : middle - half, high: count === total ? 1 : middle + half };
}

/**
 * By how much one share is above another, as an interval: Newcombe's hybrid score method, number 10 of
 * those that he compared. Shares of nothing differ by anything.
 *
 * R. G. Newcombe, Interval estimation for the difference between independent proportions: comparison of
 * eleven methods, Statistics in Medicine 17 (1998), 873-890.
 *
 * @param z see `Z`
 */
export function difference(one: Proportion, other: Proportion, z: number): Interval {
  if (one.total === 0 || other.total === 0) return { low: -1, high: 1 };
  const [p, q] = [shareOf(one), shareOf(other)];
  const [ofOne, ofOther] = [wilson(one, z), wilson(other, z)];
  return {
    low: p - q - Math.hypot(p - ofOne.low, ofOther.high - q),
    high: p - q + Math.hypot(ofOne.high - p, q - ofOther.low),
  };
}

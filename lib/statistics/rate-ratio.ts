import { type Interval, wilson } from "@/lib/statistics/proportion";

/** So many events, while so much could have made them: days, reports, users. */
export type Rate = { count: number; exposure: number };

/**
 * How many times as high one rate is as another, as an interval, which ends at infinity where the other
 * may be 0. For counts that are Poisson's: given both together, the one is binomial, and the interval of
 * its share becomes that of the ratio.
 *
 * J. Przyborowski, H. Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika
 * 31 (1940), 313-323; the share's interval is Wilson's.
 *
 * @param z see `Z`
 */
export function rateRatio(rate: Rate, other: Rate, z: number): Interval {
  const share = wilson({ count: rate.count, total: rate.count + other.count }, z);
  const scale = other.exposure / rate.exposure;
  return { low: odds(share.low) * scale, high: odds(share.high) * scale };
}

function odds(share: number): number {
  return share === 1 ? Number.POSITIVE_INFINITY : share / (1 - share);
}

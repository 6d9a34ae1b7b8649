import {
  difference,
  type Interval,
  type Proportion,
  shareOf,
  Z,
} from "@/lib/statistics/proportion";

/** How often something is so here, and how often elsewhere. */
export type Compared = { here: Proportion; elsewhere: Proportion };

export type StandsOut<Value> = {
  value: Value;
  /** By how much the share here is above that elsewhere. */
  above: Interval;
  /** Values with the very same counts: they mostly are of the very same reports. */
  alike: Value[];
};

/**
 * A page looks at thousands of values: at 95 % some dozens would stand out by chance, at 99.9 % hardly
 * one, and less than ten points more are nothing to go by, however sure.
 */
export const CONFIDENCE = 99.9;
export const LEAST = 0.1;

/**
 * The values that are so much more frequent here that chance is no explanation, the greatest difference
 * that can be relied on first: they are ranked by the lower end of the interval of the difference, so
 * that a few reports are never louder than many.
 */
export function standOut<Value>(
  values: readonly Value[],
  compare: (value: Value) => Compared,
): StandsOut<Value>[] {
  const byCounts = new Map<string, StandsOut<Value>>();
  for (const value of values) {
    const { here, elsewhere } = compare(value);
    const above = difference(here, elsewhere, Z[CONFIDENCE]);
    if (above.low < LEAST) continue;
    const counts = [here.count, here.total, elsewhere.count, elsewhere.total].join();
    const known = byCounts.get(counts);
    if (known) known.alike.push(value);
    else byCounts.set(counts, { value, above, alike: [] });
  }
  const found = [...byCounts.values()];
  const share = ({ value }: StandsOut<Value>) => shareOf(compare(value).here);
  return found.sort((a, b) => b.above.low - a.above.low || share(b) - share(a));
}

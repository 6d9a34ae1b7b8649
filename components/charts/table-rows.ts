import type { ChartData } from "@/components/charts/chart-data";
import { runsOf } from "@/components/charts/gaps";

/** Buckets that share a row: one, or a run of those in which nothing arrived. */
export type TableRow = { first: number; last: number; isGap: boolean };

/** The buckets that have something to say, newest first. */
export function tableRows({ totals, before, releases, gaps }: ChartData): TableRow[] {
  const isGap = new Set(gaps);
  const isReleased = new Set(releases.map(({ bucket }) => bucket));
  const filled = totals.flatMap((total, bucket) =>
    !isGap.has(bucket) && (total || before?.[bucket] || isReleased.has(bucket))
      ? [{ first: bucket, last: bucket, isGap: false }]
      : [],
  );
  const empty = runsOf(gaps).map(([first, last]) => ({ first, last, isGap: true }));
  return [...filled, ...empty].sort((a, b) => b.first - a.first);
}

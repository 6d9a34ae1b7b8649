import type { ChartData } from "@/components/charts/chart-data";
import { formatChange, formatCount, formatQuantity } from "@/lib/format";
import type { VolumeInContext } from "@/lib/queries/get-volume";

/** "3,480 reports, +12 % from 3,120 in the period before". */
export function compareWords({ total, before }: Pick<VolumeInContext, "total" | "before">): string {
  const reports = formatQuantity(total, "report");
  if (before === null) return reports;
  // Of a handful, a percentage says more than is known.
  const change = before.total < 10 ? null : formatChange(total, before.total);
  const than = `${formatCount(before.total)} in the period before`;
  return change === null ? `${reports}, ${than}` : `${reports}, ${change} from ${than}`;
}

/** What a chart shows, for those who do not see it. */
export function describeChart({ unit, split }: VolumeInContext, data: ChartData): string {
  const { buckets, totals, gaps, releases } = data;
  const highest = Math.max(0, ...totals);
  const versions = releases.reduce((sum, { count }) => sum + count, 0);
  return [
    `By ${unit}${split === "nothing" ? "" : ` and ${split}`}`,
    `most, ${formatCount(highest)}, on ${buckets[totals.indexOf(highest)]}`,
    gaps.length > 0 && `nothing arrived in ${formatQuantity(gaps.length, unit)}`,
    versions > 0 && `${formatQuantity(versions, "version")} first seen`,
  ]
    .filter((part) => part !== false)
    .join("; ");
}

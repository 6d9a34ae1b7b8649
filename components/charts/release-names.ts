import type { ChartRelease } from "@/components/charts/chart-data";
import { formatCount } from "@/lib/format";

/** "4.2.0", "4.2.0, 4.2.1", "4.2.0, 4.2.1 and 12 more". */
export function releaseNames({ names, count }: ChartRelease): string {
  const shown = names.map((name) => name || "(no version)").join(", ");
  return count > names.length ? `${shown} and ${formatCount(count - names.length)} more` : shown;
}

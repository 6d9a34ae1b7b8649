import type { ChartData } from "@/components/charts/chart-data";
import { Swatch } from "@/components/charts/swatch";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount } from "@/lib/format";

/** All versions of one bucket, and their sum. */
export function BucketTooltip({ data, bucket }: { data: ChartData; bucket: number }) {
  const filling = data.lastIsIncomplete && bucket === data.buckets.length - 1;
  return (
    <div className="min-w-44 max-w-80 rounded-md border border-line-strong bg-raised px-3 py-2 text-xs shadow-popover">
      <p className="mb-1.5 text-muted">
        {data.buckets[bucket]}
        {filling && ", still filling"}
      </p>
      <ul className="space-y-0.5">
        {data.series.map(({ name, color, counts }) => (
          <li key={name} className="flex items-center gap-2">
            <Swatch color={color} />
            <span className="min-w-0 flex-1 truncate">
              <OutsideText value={name} empty="(no version)" />
            </span>
            <span className={counts[bucket] ? "" : "text-faint"}>
              {formatCount(counts[bucket] ?? 0)}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1.5 flex justify-between border-line border-t pt-1.5 font-medium">
        Reports <span>{formatCount(data.totals[bucket] ?? 0)}</span>
      </p>
    </div>
  );
}

import type { ChartData } from "@/components/charts/chart-data";
import { releaseNames } from "@/components/charts/release-names";
import { Swatch } from "@/components/charts/swatch";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount } from "@/lib/format";

/** All series of one bucket, their sum, and what it is seen against. */
export function BucketTooltip({ data, bucket }: { data: ChartData; bucket: number }) {
  const { buckets, series, nameless, totals, before, gaps } = data;
  const filling = data.lastIsIncomplete && bucket === buckets.length - 1;
  const release = data.releases.find((one) => one.bucket === bucket);
  return (
    <div className="min-w-44 max-w-80 rounded-md border border-line-strong bg-raised px-3 py-2 text-xs shadow-popover">
      <p className="mb-1.5 text-muted">
        {buckets[bucket]}
        {filling && ", still filling"}
      </p>
      {gaps.includes(bucket) ? (
        <p>Nothing arrived, of any application.</p>
      ) : (
        <ul className="space-y-0.5">
          {series.map(({ name, color, counts }) => (
            <li key={color} className="flex items-center gap-2">
              <Swatch color={color} />
              <span className="min-w-0 flex-1 truncate">
                <OutsideText value={name} empty={nameless} />
              </span>
              <span className={counts[bucket] ? "" : "text-faint"}>
                {formatCount(counts[bucket] ?? 0)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-1.5 border-line border-t pt-1.5">
        <p className="flex justify-between font-medium">
          Reports <span>{formatCount(totals[bucket] ?? 0)}</span>
        </p>
        {before && (
          <p className="flex justify-between gap-4 text-muted">
            In the period before <span>{formatCount(before[bucket] ?? 0)}</span>
          </p>
        )}
        {release && (
          <p className="line-clamp-3 text-muted">
            First seen: <OutsideText value={releaseNames(release)} />
          </p>
        )}
      </div>
    </div>
  );
}

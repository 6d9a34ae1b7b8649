import { Bars } from "@/components/charts/bars";
import { BarsPicture } from "@/components/charts/bars-picture";
import { type ChartData, toChartData } from "@/components/charts/chart-data";
import { Hatch } from "@/components/charts/hatch";
import { PLOT } from "@/components/charts/plot";
import { Swatch } from "@/components/charts/swatch";
import { VolumeTable } from "@/components/charts/volume-table";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount, formatQuantity } from "@/lib/format";
import type { Volume } from "@/lib/queries/count-by-time";

type Props = { volume: Volume; timeZone: string };

/** Reports over time, stacked by version; the same as a table below it. */
export function VolumeChart({ volume, timeZone }: Props) {
  const data = toChartData(volume, timeZone);
  return (
    <figure className="px-4 pt-4 pb-2">
      <figcaption className="mb-3">
        <span className="sr-only">{summarise(volume, data)}</span>
        <Legend data={data} />
      </figcaption>
      <div className="relative h-56">
        <div className="absolute inset-0 has-[+*_.recharts-surface]:invisible">
          <BarsPicture data={data} />
        </div>
        <div className="absolute inset-0">
          <Bars data={data} />
        </div>
        {data.lastIsIncomplete && (
          <Hatch className="absolute right-0" style={lastBucket(data.buckets.length)} />
        )}
      </div>
      <VolumeTable data={data} unit={volume.unit} />
    </figure>
  );
}

function Legend({ data: { series, lastIsIncomplete } }: { data: ChartData }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
      {series.map(({ name, color, total }) => (
        <li key={name} className="flex min-w-0 items-center gap-1.5">
          <Swatch color={color} />
          <OutsideText value={name} empty="(no version)" className="max-w-48 truncate" />
          <span className="text-faint">{formatCount(total)}</span>
        </li>
      ))}
      {lastIsIncomplete && (
        <li className="ml-auto flex items-center gap-1.5">
          <span aria-hidden className="relative size-2.5 overflow-hidden rounded-[2px] bg-muted">
            <Hatch className="absolute inset-0" />
          </span>
          last bar still filling
        </li>
      )}
    </ul>
  );
}

function summarise({ total, unit }: Volume, { buckets, totals }: ChartData): string {
  const highest = Math.max(0, ...totals);
  const when = buckets[totals.indexOf(highest)];
  return `${formatQuantity(total, "report")} by ${unit} and version; most, ${formatCount(highest)}, on ${when}.`;
}

function lastBucket(buckets: number) {
  const { left, top, bottom } = PLOT;
  return { top, bottom, left: `calc(100% - (100% - ${left}px) / ${buckets})` };
}

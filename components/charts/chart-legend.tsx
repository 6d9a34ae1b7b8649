import type { ChartData } from "@/components/charts/chart-data";
import { GAP_LOOK } from "@/components/charts/gaps";
import { Hatch } from "@/components/charts/hatch";
import { Swatch } from "@/components/charts/swatch";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount } from "@/lib/format";

/** What each colour, line and pattern of a chart is. */
export function ChartLegend({ data }: { data: ChartData }) {
  const { series, nameless, before, gaps, releases, lastIsIncomplete } = data;
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
      <ul className="flex min-w-0 grow basis-80 flex-wrap gap-x-4 gap-y-1">
        {series.map(({ name, color, total }) => (
          <li key={color} className="flex min-w-0 items-center gap-1.5">
            <Swatch color={color} />
            <OutsideText value={name} empty={nameless} className="max-w-48 truncate" />
            <span className="text-faint">{formatCount(total)}</span>
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-faint">
        {before && (
          <li className="flex items-center gap-1.5">
            <span aria-hidden className="w-3 border-text border-t opacity-60" />
            period before
          </li>
        )}
        {releases.length > 0 && (
          <li className="flex items-center gap-1.5">
            <span
              aria-hidden
              className="border-x-4 border-x-transparent border-b-[6px] border-b-muted"
            />
            version first seen
          </li>
        )}
        {gaps.length > 0 && (
          <li className="flex items-center gap-1.5">
            <span aria-hidden className={`size-2.5 rounded-[2px] ${GAP_LOOK}`} />
            nothing arrived
          </li>
        )}
        {lastIsIncomplete && (
          <li className="flex items-center gap-1.5">
            <span aria-hidden className="relative size-2.5 overflow-hidden rounded-[2px] bg-muted">
              <Hatch className="absolute inset-0" />
            </span>
            still filling
          </li>
        )}
      </ul>
    </div>
  );
}

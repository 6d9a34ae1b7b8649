import clsx from "clsx";
import { ChevronRight, Download } from "lucide-react";
import { Bars } from "@/components/charts/bars";
import { BarsPicture } from "@/components/charts/bars-picture";
import { ChartControls } from "@/components/charts/chart-controls";
import { toChartData } from "@/components/charts/chart-data";
import { ChartLegend } from "@/components/charts/chart-legend";
import type { ChartZoom } from "@/components/charts/chart-zoom";
import { Gaps } from "@/components/charts/gaps";
import { Hatch } from "@/components/charts/hatch";
import { bucketBox } from "@/components/charts/plot";
import { ReleaseMarks } from "@/components/charts/release-marks";
import { VolumeTable } from "@/components/charts/volume-table";
import { compareWords, describeChart } from "@/components/charts/volume-words";
import { type Filters, filtersToQuery, zoomedInto } from "@/lib/filters";
import type { VolumeInContext } from "@/lib/queries/get-volume";

type Props = {
  volume: VolumeInContext;
  filters: Filters;
  /** The page with the chart, and the chart as a file. */
  path: string;
  file?: string;
  timeZone: string;
  /** Above a table that is what the page is about. */
  low?: boolean;
};

/** Reports over time, as a picture that can be zoomed into and as a table. */
export function VolumeChart({ volume, filters, path, timeZone, ...look }: Props) {
  const { file = "/volume/csv", low = false } = look;
  const data = toChartData(volume, timeZone);
  const zoom = zoomOf(volume, filters, path);
  const buckets = data.buckets.length;
  return (
    <figure className="px-4 pt-3 pb-2">
      <figcaption className="mb-2 space-y-1.5">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <p className="text-sm">
            {compareWords(volume)}
            <span className="sr-only">. {describeChart(volume, data)}.</span>
          </p>
          <ChartControls {...{ volume, filters, path, timeZone }} />
        </div>
        <ChartLegend data={data} />
      </figcaption>
      <div className={clsx("relative", low ? "h-38" : "h-56", data.releases.length > 0 && "mt-6")}>
        <Gaps gaps={data.gaps} buckets={buckets} />
        <BarsPicture data={data} />
        {data.lastIsIncomplete && (
          <Hatch className="absolute" style={bucketBox(buckets - 1, buckets - 1, buckets)} />
        )}
        <ReleaseMarks data={data} />
        <Bars data={data} zoom={zoom} />
      </div>
      <div className="@container relative mt-1 print:hidden">
        <details className="group/twin">
          <summary className="inline-flex h-8 items-center gap-1 rounded-md text-muted text-xs hover:text-text max-md:h-10">
            <ChevronRight aria-hidden className="size-3.5 group-open/twin:rotate-90" />
            Show as a table
          </summary>
          <VolumeTable {...{ data, volume, zoom }} />
        </details>
        <div className="absolute top-0 right-0 flex h-8 items-center gap-4 text-xs max-md:h-10">
          {buckets > 1 && (
            <span className="text-faint scripting-none:hidden @max-2xl:hidden">
              Drag over bars, or choose them with Shift and the arrow keys, to zoom in
            </span>
          )}
          <a
            href={file + filtersToQuery(filters)}
            download
            aria-label="Reports over time as CSV"
            className="flex items-center gap-1 text-muted hover:text-text"
          >
            <Download aria-hidden className="size-3.5" />
            CSV
          </a>
        </div>
      </div>
    </figure>
  );
}

function zoomOf({ bounds }: VolumeInContext, filters: Filters, path: string): ChartZoom {
  const [first] = bounds;
  const last = bounds.at(-1);
  const hours = [...bounds.map(({ from }) => hourOf(from)), ...(last ? [hourOf(last.to)] : [])];
  return { path, query: first ? filtersToQuery(zoomedInto(filters, first)) : "", hours };
}

function hourOf(instant: Date): number {
  return instant.getTime() / 3_600_000;
}

import type { ChartData } from "@/components/charts/chart-data";
import { acrossPlot, BAR_GAP, PLOT } from "@/components/charts/plot";
import { PlotScale } from "@/components/charts/plot-scale";

/** Axes, bars, and the line of the period before, as the server draws them. */
export function BarsPicture({ data }: { data: ChartData }) {
  const { buckets, ticks, series, before, top } = data;
  const bottoms = buckets.map(() => 0);
  return (
    <div aria-hidden className="absolute inset-0 text-faint text-xs">
      <div className="absolute right-0" style={PLOT}>
        <PlotScale top={top} />
        <svg
          viewBox={`0 0 ${Math.max(1, buckets.length)} ${top}`}
          preserveAspectRatio="none"
          className="absolute size-full overflow-visible"
        >
          <title>Reports over time</title>
          {series.map(({ color, counts }) => (
            <path key={color} fill={color} d={stackBars(counts, bottoms, top)} />
          ))}
          {before && (
            <path
              className="fill-none stroke-text opacity-55"
              strokeWidth={1}
              vectorEffect="non-scaling-stroke"
              d={drawOutline(before, top)}
            />
          )}
        </svg>
      </div>
      {ticks.map(({ bucket, text }) => (
        <span
          key={bucket}
          className="absolute bottom-0 -translate-x-1/2 whitespace-nowrap"
          style={{ left: acrossPlot((bucket + 0.5) / buckets.length) }}
        >
          {text}
        </span>
      ))}
    </div>
  );
}

/** The bars of one series as a path, on top of `bottoms`, which it raises. */
function stackBars(counts: number[], bottoms: number[], top: number): string {
  let path = "";
  for (const [bucket, count] of counts.entries()) {
    if (count === 0) continue;
    const bottom = bottoms[bucket] ?? 0;
    bottoms[bucket] = bottom + count;
    path += `M${bucket + BAR_GAP} ${top - bottom - count}h${1 - 2 * BAR_GAP}v${count}h${2 * BAR_GAP - 1}z`;
  }
  return path;
}

/** The outline of bars without gaps between them; where there are none, there is no line. */
function drawOutline(counts: number[], top: number): string {
  let path = "";
  for (const [bucket, count] of counts.entries()) {
    if (count === 0) continue;
    if (!counts[bucket - 1]) path += `M${bucket} ${top}`;
    path += `V${top - count}h1`;
    if (!counts[bucket + 1]) path += `V${top}`;
  }
  return path;
}

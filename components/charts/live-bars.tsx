"use client";

import { useEffect, useState } from "react";
import {
  ComposedChart,
  Line,
  Tooltip,
  useActiveTooltipLabel,
  useIsTooltipActive,
  XAxis,
  YAxis,
} from "recharts";
import { BucketTooltip } from "@/components/charts/bucket-tooltip";
import type { ChartData } from "@/components/charts/chart-data";
import type { ChartZoom } from "@/components/charts/chart-zoom";
import { bucketBox, PLOT } from "@/components/charts/plot";
import { type BucketRange, useBrush } from "@/components/charts/use-brush";
import { formatQuantity } from "@/lib/format";

type Props = { data: ChartData; zoom: ChartZoom };

/** What moves over the picture: a bubble for each bucket, and a brush that zooms into some of them. */
export function LiveBars({ data, zoom }: Props) {
  const rows = data.buckets.map((_, bucket) => ({ bucket }));
  const [active, setActive] = useState<number | null>(null);
  const { range, isPending, handlers } = useBrush({ data, zoom, active });
  return (
    <div
      {...handlers}
      aria-busy={isPending}
      className="absolute inset-0 cursor-crosshair touch-pan-y select-none aria-busy:opacity-60"
    >
      <ComposedChart
        responsive
        data={rows}
        margin={{ top: PLOT.top, right: 0, bottom: 0, left: 0 }}
        style={{ width: "100%", height: "100%" }}
        aria-label="Reports over time. Arrow keys go from bar to bar, with Shift they choose several, Enter zooms in."
      >
        <XAxis
          dataKey="bucket"
          height={PLOT.bottom}
          tick={false}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          width={PLOT.left}
          domain={[0, data.top]}
          tick={false}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          cursor={false}
          isAnimationActive={false}
          wrapperStyle={{ zIndex: 20 }}
          content={({ active: isShown, label }) =>
            isShown && typeof label === "number" && <BucketTooltip data={data} bucket={label} />
          }
        />
        {/* A bubble is shown for what a series has: one that is not seen. */}
        <Line
          dataKey="bucket"
          stroke="none"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
        <ActiveBucket onChange={setActive} />
      </ComposedChart>
      {range && (
        <div
          className="pointer-events-none absolute border-accent border-x bg-accent/15"
          style={bucketBox(range.first, range.last, data.buckets.length)}
        />
      )}
      {!range && active !== null && (
        <div
          className="pointer-events-none absolute bg-text/6"
          style={bucketBox(active, active, data.buckets.length)}
        />
      )}
      <p role="status" className="sr-only">
        {range ? rangeWords(data, range) : active !== null && bucketWords(data, active)}
      </p>
    </div>
  );
}

/** Tells which bucket the pointer or the arrow keys are at. It is in the chart, which alone knows. */
function ActiveBucket({ onChange }: { onChange: (bucket: number | null) => void }) {
  const isActive = useIsTooltipActive();
  const label = useActiveTooltipLabel();
  const bucket = isActive && typeof label === "number" ? label : null;
  useEffect(() => onChange(bucket), [bucket, onChange]);
  return null;
}

function bucketWords({ buckets, totals, gaps }: ChartData, bucket: number): string {
  if (gaps.includes(bucket)) return `${buckets[bucket]}: nothing arrived`;
  return `${buckets[bucket]}: ${formatQuantity(totals[bucket] ?? 0, "report")}`;
}

function rangeWords({ buckets, totals }: ChartData, { first, last }: BucketRange): string {
  const reports = totals.slice(first, last + 1).reduce((sum, total) => sum + total, 0);
  return `From ${buckets[first]} to ${buckets[last]}: ${formatQuantity(reports, "report")}`;
}

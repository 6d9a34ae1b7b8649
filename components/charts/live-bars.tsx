"use client";

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from "recharts";
import { BucketTooltip } from "@/components/charts/bucket-tooltip";
import type { ChartData } from "@/components/charts/chart-data";
import { BAR_GAP, PLOT } from "@/components/charts/plot";
import { formatShortCount } from "@/lib/format";

/** The bars with a bubble for each bucket, by pointer, touch and arrow keys. */
export function LiveBars({ data }: { data: ChartData }) {
  const texts = new Map(data.ticks.map(({ bucket, text }) => [bucket, text]));
  const rows = data.buckets.map((_, bucket) => ({ bucket }));
  const axisText = { fill: "var(--color-faint)", fontSize: 12 };
  return (
    <BarChart
      responsive
      data={rows}
      margin={{ top: PLOT.top, right: 0, bottom: 0, left: 0 }}
      barCategoryGap={`${BAR_GAP * 100}%`}
      style={{ width: "100%", height: "100%" }}
    >
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis
        dataKey="bucket"
        height={PLOT.bottom}
        ticks={[...texts.keys()]}
        tickFormatter={(bucket: number) => texts.get(bucket) ?? ""}
        interval={0}
        tick={axisText}
        tickLine={false}
        axisLine={false}
      />
      <YAxis
        width={PLOT.left}
        domain={[0, data.top]}
        ticks={[0, data.top / 2, data.top]}
        tickFormatter={formatShortCount}
        tick={axisText}
        tickLine={false}
        axisLine={false}
      />
      <Tooltip
        cursor={{ fill: "var(--color-hover)" }}
        isAnimationActive={false}
        wrapperStyle={{ zIndex: 20 }}
        content={({ active, label }) =>
          active && typeof label === "number" && <BucketTooltip data={data} bucket={label} />
        }
      />
      {data.series.map(({ name, color, counts }) => (
        <Bar
          key={name}
          name={name}
          dataKey={({ bucket }: { bucket: number }) => counts[bucket]}
          stackId="versions"
          fill={color}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}

import { ChevronRight } from "lucide-react";
import { acrossPlot, PLOT } from "@/components/charts/plot";
import { PlotScale } from "@/components/charts/plot-scale";
import { OTHER_COLOR } from "@/components/charts/series-colors";
import { Swatch } from "@/components/charts/swatch";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatCount } from "@/lib/format";
import type { ComparedVersion } from "@/lib/queries/get-version-comparison";

type Props = { before: ComparedVersion; after: ComparedVersion };

const LONGEST = 60;

/** Reports of both versions by day, each from its own day 0 on, as a picture and as a table. */
export function AlignedCurves({ before, after }: Props) {
  const curves = [
    { ...before, color: OTHER_COLOR },
    { ...after, color: "var(--color-chart-1)" },
  ];
  const days = after.daily.length;
  const top = niceTop(Math.max(...before.daily, ...after.daily));
  return (
    <figure className="px-4 pt-3 pb-2">
      <figcaption>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
          {curves.map(({ version, color, reports }) => (
            <li key={color} className="flex min-w-0 items-center gap-1.5">
              <Swatch color={color} />
              <OutsideText
                value={version.slice(0, LONGEST)}
                empty="(no version)"
                className="truncate"
              />
              <span className="text-faint">{formatCount(reports)}</span>
            </li>
          ))}
        </ul>
      </figcaption>
      <div aria-hidden className="relative mt-2 h-44 text-faint text-xs">
        <div className="absolute right-0" style={PLOT}>
          <PlotScale top={top} />
          <svg
            viewBox={`0 0 ${days} ${top}`}
            preserveAspectRatio="none"
            className="absolute size-full overflow-visible"
          >
            <title>Reports by day since the first report of each version</title>
            {curves.map(({ color, daily }) => (
              <path
                key={color}
                d={steps(daily, top)}
                fill="none"
                stroke={color}
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
        </div>
        {ticks(days).map((day) => (
          <span
            key={day}
            className="absolute bottom-0 -translate-x-1/2 whitespace-nowrap"
            style={{ left: acrossPlot((day + 0.5) / days) }}
          >
            day {day}
          </span>
        ))}
      </div>
      <details className="group/twin print:hidden">
        <summary className="inline-flex h-8 items-center gap-1 rounded-md text-muted text-xs hover:text-text max-md:h-10">
          <ChevronRight aria-hidden className="size-3.5 group-open/twin:rotate-90" />
          Show as a table
        </summary>
        <div className="mt-1 max-h-80 overflow-auto rounded-md border border-line">
          <Table caption="Reports by day since the first report of each version">
            <thead>
              <tr className="border-line border-b">
                <HeadCell>Day</HeadCell>
                {curves.map(({ color, version }) => (
                  <HeadCell key={color} numeric>
                    <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />
                  </HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {after.daily.map((count, day) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place
                <Row key={day} dense>
                  <HeadCell scope="row" className="font-normal">
                    {day}
                  </HeadCell>
                  <Cell numeric>{formatCount(before.daily[day] ?? 0)}</Cell>
                  <Cell numeric>{formatCount(count)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </figure>
  );
}

/** A step for each day, from its beginning to its end. */
function steps(counts: number[], top: number): string {
  return counts.map((count, day) => `${day === 0 ? "M0 " : "V"}${top - count}H${day + 1}`).join("");
}

/** The axis ends at a number that halves well. */
function niceTop(highest: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(2, highest)));
  const steps = [1, 2, 4, 6, 8, 10].map((step) => step * unit);
  return Math.max(2, steps.find((step) => step >= highest) ?? highest);
}

const MOST_TICKS = 6;

function ticks(days: number): number[] {
  const step = Math.ceil(days / MOST_TICKS);
  return Array.from({ length: Math.ceil(days / step) }, (_, at) => at * step);
}

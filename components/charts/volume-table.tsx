import { ChevronRight } from "lucide-react";
import type { ChartData } from "@/components/charts/chart-data";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatCount } from "@/lib/format";

type Props = { data: ChartData; unit: "hour" | "day" | "week" };

/** The chart as a table, newest first. */
export function VolumeTable({ data, unit }: Props) {
  const { buckets, series, totals } = data;
  const filled = buckets.map((_, bucket) => bucket).filter((bucket) => totals[bucket]);
  return (
    <details className="group/twin mt-2">
      <summary className="inline-flex h-8 items-center gap-1 rounded-md text-muted text-xs hover:text-text max-md:h-10">
        <ChevronRight aria-hidden className="size-3.5 group-open/twin:rotate-90" />
        Show as a table
      </summary>
      <div className="mt-1 max-h-80 overflow-auto rounded-md border border-line">
        <Table caption={`Reports by ${unit} and version`}>
          <thead>
            <tr className="border-line border-b">
              <HeadCell className="first-letter:uppercase">{unit}</HeadCell>
              {series.map(({ name }) => (
                <HeadCell key={name} numeric className="min-w-20">
                  <OutsideText value={name} empty="(no version)" />
                </HeadCell>
              ))}
              <HeadCell numeric>All</HeadCell>
            </tr>
          </thead>
          <tbody>
            {filled.reverse().map((bucket) => (
              <Row key={bucket} dense>
                <HeadCell scope="row" className="whitespace-nowrap font-normal">
                  {buckets[bucket]}
                </HeadCell>
                {series.map(({ name, counts }) => (
                  <Cell key={name} numeric className="text-muted">
                    {formatCount(counts[bucket] ?? 0)}
                  </Cell>
                ))}
                <Cell numeric>{formatCount(totals[bucket] ?? 0)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="mt-1 text-faint text-xs">Each {unit} without reports is left out.</p>
    </details>
  );
}

import type { ChartData, ChartRelease } from "@/components/charts/chart-data";
import { type ChartZoom, zoomAddress } from "@/components/charts/chart-zoom";
import { releaseNames } from "@/components/charts/release-names";
import { type TableRow, tableRows } from "@/components/charts/table-rows";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatCount } from "@/lib/format";
import type { Volume } from "@/lib/queries/count-by-time";

type Props = { data: ChartData; volume: Volume; zoom: ChartZoom };

/** A browser shows these at once; all are in the file. */
const SHOWN_ROWS = 200;

/** The chart as a table, newest first; each row leads to its part of the period. */
export function VolumeTable({ data, volume: { unit, split }, zoom }: Props) {
  const { series, nameless, before } = data;
  const rows = tableRows(data);
  const releases = new Map(data.releases.map((release) => [release.bucket, release]));
  return (
    <>
      <div className="mt-1 max-h-80 overflow-auto rounded-md border border-line">
        <Table caption={`Reports by ${unit}${split === "nothing" ? "" : ` and ${split}`}`}>
          <thead>
            <tr className="border-line border-b">
              <HeadCell className="first-letter:uppercase">{unit}</HeadCell>
              {split !== "nothing" &&
                series.map(({ name, color }) => (
                  <HeadCell key={color} numeric className="min-w-20">
                    <OutsideText
                      value={name}
                      empty={nameless}
                      className="inline-block max-w-40 truncate align-bottom"
                    />
                  </HeadCell>
                ))}
              <HeadCell numeric>All</HeadCell>
              {before && <HeadCell numeric>Period before</HeadCell>}
              {releases.size > 0 && <HeadCell>First seen</HeadCell>}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN_ROWS).map((row) => (
              <Row key={row.first} dense>
                <HeadCell scope="row" className="whitespace-nowrap font-normal">
                  <BucketLink row={row} data={data} zoom={zoom} />
                </HeadCell>
                {row.isGap ? (
                  <Cell
                    colSpan={(split === "nothing" ? 0 : series.length) + 1}
                    className="text-center text-faint"
                  >
                    nothing arrived
                  </Cell>
                ) : (
                  <Counts data={data} bucket={row.first} named={split !== "nothing"} />
                )}
                {before && (
                  <Cell numeric className="text-muted">
                    {formatCount(sumOf(before, row))}
                  </Cell>
                )}
                {releases.size > 0 && <ReleaseCell release={releases.get(row.first)} />}
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
      <p className="mt-1 text-faint text-xs">
        {rows.length > SHOWN_ROWS
          ? `The newest ${SHOWN_ROWS} rows; all are in the file.`
          : `Each ${unit} without reports is left out.`}
      </p>
    </>
  );
}

function BucketLink({ row, data, zoom }: { row: TableRow; data: ChartData; zoom: ChartZoom }) {
  const { first, last, isGap } = row;
  const text =
    first === last ? data.buckets[first] : `${data.buckets[first]} – ${data.buckets[last]}`;
  const href = zoomAddress(zoom, first, last);
  if (isGap || !href || data.buckets.length === 1) return text;
  return (
    <Link href={href} scroll={false} className="text-accent hover:underline">
      {text}
    </Link>
  );
}

type CountsProps = { data: ChartData; bucket: number; named: boolean };

function Counts({ data: { series, totals }, bucket, named }: CountsProps) {
  return (
    <>
      {named &&
        series.map(({ color, counts }) => (
          <Cell key={color} numeric className="text-muted">
            {formatCount(counts[bucket] ?? 0)}
          </Cell>
        ))}
      <Cell numeric>{formatCount(totals[bucket] ?? 0)}</Cell>
    </>
  );
}

function ReleaseCell({ release }: { release: ChartRelease | undefined }) {
  return (
    <Cell className="max-w-64 truncate text-muted">
      {release && <OutsideText value={releaseNames(release)} />}
    </Cell>
  );
}

function sumOf(counts: number[], { first, last }: TableRow): number {
  return counts.slice(first, last + 1).reduce((sum, count) => sum + count, 0);
}

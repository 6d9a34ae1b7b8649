import clsx from "clsx";
import { HardDrive, RotateCcw } from "lucide-react";
import { ResultBadge } from "@/components/intake/result-badge";
import { HIDDEN } from "@/components/lists/list-column";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import {
  type Clock,
  formatBytes,
  formatDuration,
  formatInstant,
  formatRelative,
} from "@/lib/format";
import type { DeliveryRow } from "@/lib/queries/list-deliveries";

type Props = {
  rows: DeliveryRow[];
  clock: Clock;
  /** The filters for links to a report: "" or "?…". */
  reportQuery: string;
  /** The list's filters, for the way back from a delivery. */
  query: string;
};

/** Deliveries, newest first; on a phone what each says stands below its time. */
export function DeliveryTable({ rows, clock, reportQuery, query }: Props) {
  return (
    <div className="@container">
      <Table caption="Deliveries, newest first" className="table-fixed">
        <thead>
          <tr className="border-line border-b">
            <HeadCell className="w-28">Arrived</HeadCell>
            <HeadCell className={clsx("w-29", HIDDEN.narrow)}>Result</HeadCell>
            <HeadCell>What came of it</HeadCell>
            <HeadCell className={clsx("w-30", HIDDEN.wide)}>Database</HeadCell>
            <HeadCell className={clsx("w-20", HIDDEN.medium)}>Kind</HeadCell>
            <HeadCell numeric className={clsx("w-20", HIDDEN.narrow)}>
              Size
            </HeadCell>
            <HeadCell numeric className={clsx("w-20", HIDDEN.medium)}>
              Took
            </HeadCell>
            <HeadCell className={clsx("w-44 pl-6", HIDDEN.wide)}>Token</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              id={row.id}
              data-row
              dense
              className="target:bg-accent-soft data-cursor:bg-hover"
            >
              <HeadCell scope="row" className="font-normal">
                <Link
                  href={`/intake/${row.id}${query}`}
                  data-open
                  className="text-text hover:underline"
                >
                  <time
                    dateTime={row.arrivedAt.toISOString()}
                    title={formatInstant(row.arrivedAt, clock.timeZone)}
                    className="whitespace-nowrap"
                  >
                    {formatRelative(row.arrivedAt, clock.now)}
                  </time>
                </Link>
              </HeadCell>
              <Cell className={HIDDEN.narrow}>
                <ResultBadge result={row.result} bare={row.result === "stored"} />
              </Cell>
              <Cell>
                <div className="mb-0.5 @2xl:hidden">
                  <ResultBadge result={row.result} bare={row.result === "stored"} />
                </div>
                <Became row={row} reportQuery={reportQuery} />
              </Cell>
              <Cell className={clsx("truncate", HIDDEN.wide)}>
                <OutsideText value={row.database ?? ""} empty="none named" />
              </Cell>
              <Cell className={clsx("text-muted", HIDDEN.medium)}>{row.kind ?? "–"}</Cell>
              <Cell numeric className={clsx("whitespace-nowrap", HIDDEN.narrow)}>
                {formatBytes(row.sizeBytes)}
              </Cell>
              <Cell numeric className={clsx("whitespace-nowrap text-muted", HIDDEN.medium)}>
                {row.milliseconds === null ? "–" : formatDuration(row.milliseconds)}
              </Cell>
              <Cell className={clsx("truncate pl-6 text-muted", HIDDEN.wide)}>
                <OutsideText value={row.token ?? ""} empty="unknown" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** The report, and what could not be read. */
function Became({
  row: { report, problems, spooledAt, replayedAt },
  reportQuery,
}: {
  row: DeliveryRow;
  reportQuery: string;
}) {
  return (
    <div className="flex min-w-0 items-baseline gap-x-3 @max-2xl:flex-col">
      {report && (
        <Link
          href={`/reports/${report.id}${reportQuery}`}
          className="shrink-0 text-accent hover:underline"
        >
          Report {report.bugsplatId}
        </Link>
      )}
      {spooledAt && <Badge icon={HardDrive}>spooled</Badge>}
      {replayedAt && <Badge icon={RotateCcw}>replayed</Badge>}
      {problems.length > 0 && (
        <span
          className="line-clamp-2 min-w-0 text-muted @2xl:line-clamp-1"
          title={problems.join(" ").slice(0, 1_000)}
        >
          <OutsideText value={problems.join(" ").slice(0, 400)} />
        </span>
      )}
    </div>
  );
}

import { ExceptionText } from "@/components/groups/exception-text";
import { ContentMarks } from "@/components/reports/content-marks";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { SortHeadCell } from "@/components/ui/sort-head-cell";
import { SymbolName } from "@/components/ui/symbol-name";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Filters, filtersToQuery } from "@/lib/filters";
import type { Clock } from "@/lib/format";
import type { ReportRow, ReportSort } from "@/lib/queries/list-reports";

type Props = {
  rows: ReportRow[];
  sort: ReportSort;
  filters: Filters;
  /** The page that the list is on. */
  path: string;
  /** The filters for links to a report. */
  query: string;
  clock: Clock;
  /** Whether each row tells its group; not on the group's own page. */
  withGroup: boolean;
};

/** A report list; on a phone what crashed and when stands below the report's number. */
export function ReportTable({ rows, sort, filters, path, query, clock, withGroup }: Props) {
  const other = sort === "newest" ? "oldest" : null;
  return (
    <Table caption="Reports" className="table-fixed">
      <thead>
        <tr className="border-line border-b">
          <HeadCell className="md:w-28">Report</HeadCell>
          <HeadCell className="max-md:hidden">{withGroup ? "Group" : "Exception"}</HeadCell>
          <HeadCell className="w-48 max-md:hidden">Application</HeadCell>
          <HeadCell className="w-32 max-lg:hidden">Platform</HeadCell>
          <HeadCell className="w-36 max-lg:hidden">User</HeadCell>
          <HeadCell className="w-32 max-lg:hidden">Sent with it</HeadCell>
          <SortHeadCell
            label="Received"
            sorted={sort === "newest" ? "descending" : "ascending"}
            href={path + filtersToQuery({ ...filters, sort: other, cursor: null })}
            className="w-28"
          />
        </tr>
      </thead>
      <tbody>
        {rows.map((report) => (
          <Row key={report.id} id={report.id} className="target:bg-accent-soft">
            <HeadCell scope="row" className="font-normal">
              <div className="flex gap-3">
                <Link
                  href={`/reports/${report.id}${query}`}
                  className="font-medium text-text hover:underline"
                >
                  {report.bugsplatId}
                </Link>
                <span className="min-w-0 text-muted md:hidden">
                  <Where report={report} />
                </span>
              </div>
              <div className="md:hidden">
                <What report={report} withGroup={withGroup} />
              </div>
            </HeadCell>
            <Cell className="max-md:hidden">
              <What report={report} withGroup={withGroup} />
            </Cell>
            <Cell className="max-md:hidden">
              <Where report={report} />
            </Cell>
            <Cell className="truncate text-muted max-lg:hidden">
              {report.platform ? <OutsideText value={report.platform} /> : "–"}
            </Cell>
            <Cell className="truncate text-muted max-lg:hidden">
              <OutsideText value={report.user} empty="–" />
            </Cell>
            <Cell className="max-lg:hidden">
              <ContentMarks xml={report.hasReportXml} debuggerText={report.hasDebugOutput} />
            </Cell>
            <Cell className="text-muted">
              <Instant value={report.receivedAt} clock={clock} align="end" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** The group and the exception; on the group's page the exception and what the user wrote. */
function What({ report, withGroup }: { report: ReportRow; withGroup: boolean }) {
  const exception = <ExceptionText code={report.exceptionCode} message={report.exceptionMessage} />;
  return withGroup ? (
    <>
      <SymbolName symbol={report.groupName} truncate />
      <span className="block truncate text-muted text-xs">{exception}</span>
    </>
  ) : (
    <>
      <span className="block truncate">{exception}</span>
      {report.userDescription && (
        <span className="block truncate text-muted text-xs">
          <OutsideText value={report.userDescription} />
        </span>
      )}
    </>
  );
}

function Where({ report }: { report: ReportRow }) {
  return (
    <span className="block truncate">
      <OutsideText value={report.application} />{" "}
      <OutsideText value={report.version} empty="(no version)" className="text-muted" />
    </span>
  );
}

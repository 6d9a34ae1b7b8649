import type { ListLook } from "@/components/lists/list-look";
import { type ListPeek, ListTable } from "@/components/lists/list-table";
import { MarkedRows } from "@/components/lists/marked-rows";
import { type ReportColumn, reportColumns } from "@/components/reports/report-columns";
import { WhatCrashed } from "@/components/reports/what-crashed";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { carriedFilters, type Filters, filtersToQuery } from "@/lib/filters";
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
  look: ListLook<ReportColumn>;
  /** Whether each row tells its group; not on the group's own page. */
  withGroup: boolean;
  peek: ListPeek;
};

/** In rem: BugSplat's numbers have up to nine digits. */
const NUMBER = 9.5;

/** A report list; on a phone what crashed and when stands below the report's number. */
export function ReportTable(props: Props) {
  const { rows, sort, filters, path, query, clock, look, withGroup, peek } = props;
  const other = sort === "newest" ? "oldest" : null;
  const columns = reportColumns(look.columns, {
    clock,
    compact: look.compact,
    sort: {
      sorted: sort === "newest" ? "descending" : "ascending",
      href: path + filtersToQuery({ ...filters, sort: other, cursor: null }),
    },
  });
  return (
    <ListTable
      caption="Reports"
      rows={rows}
      name={{
        label: "Report",
        width: columns.some(({ width }) => width === null) ? NUMBER : null,
        cell: (report) => (
          <ReportName
            report={report}
            href={`/reports/${report.id}${query}`}
            withGroup={withGroup}
          />
        ),
      }}
      columns={columns}
      compact={look.compact}
      peek={peek}
      marks={{
        name: "report",
        all: false,
        bar: (
          <MarkedRows
            query={filtersToQuery(carriedFilters(filters))}
            newestFirst={sort === "newest"}
          />
        ),
      }}
    />
  );
}

type NameProps = { report: ReportRow; href: string; withGroup: boolean };

function ReportName({ report, href, withGroup }: NameProps) {
  return (
    <>
      <div className="flex gap-3">
        <Link href={href} data-open className="font-medium text-text">
          {report.bugsplatId}
        </Link>
        <span className="block min-w-0 truncate text-muted @2xl:hidden">
          <OutsideText value={report.application} />{" "}
          <OutsideText value={report.version} empty="(no version)" />
        </span>
      </div>
      <div className="@2xl:hidden">
        <WhatCrashed report={report} withGroup={withGroup} />
      </div>
    </>
  );
}

import { redirect } from "next/navigation";
import { GoneNotice } from "@/app/gone-notice";
import { ListFrame } from "@/app/list-frame";
import { listLook } from "@/app/list-look";
import { openListView } from "@/app/open-list-view";
import { openReportPeek } from "@/app/reports/open-report-peek";
import { setColumns, setDensity } from "@/app/set-list-look";
import { VolumeChart } from "@/components/charts/volume-chart";
import { ExportMenu } from "@/components/export/export-menu";
import { RefinedList } from "@/components/facets/refined-list";
import { writeColumns } from "@/components/lists/list-look";
import { ListPanel } from "@/components/lists/list-panel";
import { ListTools } from "@/components/lists/list-tools";
import { openedFrom } from "@/components/report/report-view";
import { REPORT_COLUMNS } from "@/components/reports/report-columns";
import { ReportTable } from "@/components/reports/report-table";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { route } from "@/components/ui/route";
import { filtersToQuery } from "@/lib/filters";
import { formatPeriod, formatQuantity } from "@/lib/format";
import { findReportByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { getVolume } from "@/lib/queries/get-volume";
import { listFacets } from "@/lib/queries/list-facets";
import { listReports, parseReportSort } from "@/lib/queries/list-reports";

export const metadata = { title: "Reports" };

/** Beside those that the pickers set. */
const FACETS = ["platform", "exception", "user", "group", "has"] as const;

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const view = await openListView("reports", searchParams);
  const { clock, selection, filters } = view;
  const { bugsplat } = await searchParams;
  if (typeof bugsplat === "string") {
    const report = await findReportByBugsplatId(view.scope, bugsplat);
    if (report) redirect(route(`/reports/${report}`));
  }

  const sort = parseReportSort(filters.sort);
  const query = openedFrom("reports", filters);
  const [{ rows, nextCursor }, volume, facets, peek, look] = await Promise.all([
    listReports(selection, { sort, cursor: filters.cursor, limit: 50 }),
    getVolume(view.scope, selection, clock.now, filters),
    listFacets(selection, FACETS),
    openReportPeek(view, await searchParams, query),
    listLook("reports", REPORT_COLUMNS, filters.columns),
  ]);
  return (
    <ListFrame view={view} columns={writeColumns(look.columns)}>
      <div className="space-y-4">
        <PageHeading
          title="Reports"
          summary={`${formatQuantity(volume.total, "report")} · ${formatPeriod(filters.period, clock.timeZone)} · by BugSplat's clock`}
        >
          <div className="flex items-center gap-2">
            {rows.length > 0 && view.problem === null && (
              <ExportMenu path="/reports" what="reports" onPhone="start" filters={filters} />
            )}
            <ListTools
              list="reports"
              offered={REPORT_COLUMNS}
              look={look}
              actions={{ setColumns, setDensity }}
              query={filters.columns === null ? null : filtersToQuery(filters)}
            />
          </div>
        </PageHeading>
        {bugsplat !== undefined && (
          <Notice tone="warning">
            BugSplat's report “{String(bugsplat)}” is not here: it has not arrived, or the address
            is not of the form DATABASE:ID. Here are all reports instead.
          </Notice>
        )}
        <GoneNotice selection={selection} listsReports />
        {volume.total > 0 && (
          <Panel title="Reports over time">
            <VolumeChart {...{ volume, filters }} path="/reports" timeZone={clock.timeZone} low />
          </Panel>
        )}
        <RefinedList facets={facets} choices={view.choices} filters={view.applied} path="/reports">
          <ListPanel
            filters={filters}
            path="/reports"
            timeZone={clock.timeZone}
            anyArrived={view.choices.database.length > 0}
            isEmpty={rows.length === 0}
            pages={{ isFirst: filters.cursor === null, nextCursor }}
          >
            <ReportTable
              {...{ rows, sort, filters, query, clock, look, peek }}
              path="/reports"
              withGroup
            />
          </ListPanel>
        </RefinedList>
      </div>
    </ListFrame>
  );
}

import { redirect } from "next/navigation";
import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import { VolumeChart } from "@/components/charts/volume-chart";
import { NoReports } from "@/components/filters/no-reports";
import { openedFrom } from "@/components/report/report-view";
import { ReportTable } from "@/components/reports/report-table";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { route } from "@/components/ui/route";
import { filtersToQuery } from "@/lib/filters";
import { formatPeriod, formatQuantity } from "@/lib/format";
import { findReportByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { getVolume } from "@/lib/queries/get-volume";
import { listReports, parseReportSort } from "@/lib/queries/list-reports";

export const metadata = { title: "Reports" };

export default async function ReportsPage({ searchParams }: PageProps<"/reports">) {
  const view = await openView("/reports", searchParams);
  const { clock, selection, filters } = view;
  const { bugsplat } = await searchParams;
  if (typeof bugsplat === "string") {
    const report = await findReportByBugsplatId(view.scope, bugsplat);
    if (report) redirect(route(`/reports/${report}`));
  }

  const sort = parseReportSort(filters.sort);
  const [{ rows, nextCursor }, volume] = await Promise.all([
    listReports(selection, { sort, cursor: filters.cursor, limit: 50 }),
    getVolume(view.scope, selection, clock.now, filters),
  ]);
  const query = openedFrom("reports", filters);
  const place = (cursor: string | null) => `/reports${filtersToQuery({ ...filters, cursor })}`;
  return (
    <Frame view={view} current="reports">
      <div className="space-y-4">
        <PageHeading
          title="Reports"
          summary={`${formatQuantity(volume.total, "report")} · ${formatPeriod(filters.period, clock.timeZone)} · by BugSplat's clock`}
        />
        {bugsplat !== undefined && (
          <Notice tone="warning">
            BugSplat's report “{String(bugsplat)}” is not here: it has not arrived, or the address
            is not of the form DATABASE:ID. Here are all reports instead.
          </Notice>
        )}
        {volume.total > 0 && (
          <Panel title="Reports over time">
            <VolumeChart {...{ volume, filters }} path="/reports" timeZone={clock.timeZone} low />
          </Panel>
        )}
        <div className="rounded-lg border border-line bg-surface">
          {rows.length === 0 ? (
            <NoReports
              filters={filters}
              path="/reports"
              timeZone={clock.timeZone}
              anyArrived={view.choices.database.length > 0}
            />
          ) : (
            <ReportTable {...{ rows, sort, filters, query, clock }} path="/reports" withGroup />
          )}
          <Pager
            firstHref={filters.cursor && place(null)}
            nextHref={nextCursor && place(nextCursor)}
          />
        </div>
      </div>
    </Frame>
  );
}

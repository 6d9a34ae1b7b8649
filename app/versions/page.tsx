import { Download, GitCompareArrows } from "lucide-react";
import { GoneNotice } from "@/app/gone-notice";
import { ListFrame } from "@/app/list-frame";
import { openListView } from "@/app/open-list-view";
import { VolumeChart } from "@/components/charts/volume-chart";
import { ListKeys } from "@/components/lists/list-keys";
import { ListPanel } from "@/components/lists/list-panel";
import { LinkButton } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { COMPARE_VERSIONS } from "@/components/versions/comparison-address";
import { VersionOrder } from "@/components/versions/version-order";
import { VersionTable } from "@/components/versions/version-table";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { formatPeriod, formatQuantity } from "@/lib/format";
import { getVolume } from "@/lib/queries/get-volume";
import { listVersionTrends } from "@/lib/queries/list-version-trends";
import { listVersions, parseVersionSort } from "@/lib/queries/list-versions";

export const metadata = { title: "Versions" };

const SHOWN = 100;

export default async function VersionsPage({ searchParams }: PageProps<"/versions">) {
  const view = await openListView("versions", searchParams);
  const { clock, selection, filters } = view;
  const sort = parseVersionSort(filters.sort);
  const [rows, volume] = await Promise.all([
    listVersions(selection, sort),
    getVolume(view.scope, selection, clock.now, filters),
  ]);
  // The cursor is the last version of the page before; one that is gone begins the list anew.
  const start = rows.findIndex(({ id }) => id === filters.cursor) + 1;
  const shown = rows.slice(start, start + SHOWN);
  const trends = await listVersionTrends(selection, shown);

  const total = rows.reduce((sum, { reports }) => sum + reports, 0);
  const highest = Math.max(...rows.map(({ reports }) => reports));
  const last = start + SHOWN < rows.length ? shown.at(-1) : undefined;
  return (
    <ListFrame view={view} columns={null}>
      <div className="space-y-4">
        <PageHeading
          title="Versions"
          summary={`${formatQuantity(rows.length, "version")} · ${formatQuantity(total, "report")} · ${formatPeriod(filters.period, clock.timeZone)} · by BugSplat's clock`}
        >
          <div className="relative flex items-center gap-2 max-md:-ml-2 max-md:w-[calc(100%+0.5rem)] max-md:justify-between">
            <VersionOrder />
            {rows.length > 1 && (
              <LinkButton href={COMPARE_VERSIONS + filtersToQuery(carriedFilters(filters))}>
                <GitCompareArrows aria-hidden className="size-3.5" />
                Compare
              </LinkButton>
            )}
            {rows.length > 0 && (
              <a
                href={`/versions/csv${filtersToQuery({ ...filters, cursor: null })}`}
                download
                className={buttonLook()}
              >
                <Download aria-hidden className="size-3.5" />
                CSV
              </a>
            )}
            <ListKeys />
          </div>
        </PageHeading>
        <GoneNotice selection={selection} listsReports={false} />
        {rows.length > 0 && (
          <Panel title="Reports over time">
            <VolumeChart {...{ volume, filters }} path="/versions" timeZone={clock.timeZone} low />
          </Panel>
        )}
        <ListPanel
          filters={filters}
          path="/versions"
          timeZone={clock.timeZone}
          anyArrived={view.choices.database.length > 0}
          isEmpty={rows.length === 0}
          pages={{ isFirst: start === 0, nextCursor: last?.id ?? null }}
        >
          <VersionTable
            {...{ trends, total, highest, sort, filters, clock }}
            rows={shown}
            withApplication={new Set(rows.map(({ application }) => application)).size > 1}
            withDatabase={new Set(rows.map(({ database }) => database)).size > 1}
          />
        </ListPanel>
      </div>
    </ListFrame>
  );
}

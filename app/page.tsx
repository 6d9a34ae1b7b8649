import { Frame } from "@/app/frame";
import { GoneNotice } from "@/app/gone-notice";
import { openPinnedViews } from "@/app/open-pinned-views";
import { openView } from "@/app/open-view";
import { VolumeChart } from "@/components/charts/volume-chart";
import { NoReports } from "@/components/filters/no-reports";
import { FirstRun } from "@/components/first-run/first-run";
import { GroupShortlist } from "@/components/overview/group-shortlist";
import { OverviewFacts } from "@/components/overview/overview-facts";
import { PinnedViews } from "@/components/overview/pinned-views";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { env } from "@/lib/env";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { formatPeriod } from "@/lib/format";
import { getArrivals } from "@/lib/queries/get-arrivals";
import { getOverview } from "@/lib/queries/get-overview";
import { getVolume } from "@/lib/queries/get-volume";
import { listGroups } from "@/lib/queries/list-groups";

export const metadata = { title: "Overview" };

const SHORTLIST = 8;

export default async function OverviewPage({ searchParams }: PageProps<"/">) {
  const view = await openView("/", searchParams);
  const { clock, selection, filters } = view;
  const arrivals = await getArrivals(view.scope);
  if (!arrivals.hasReports) {
    return (
      <Frame view={view} current="overview">
        <FirstRun
          publicUrl={env.publicUrl}
          // Whoever has it can send reports.
          token={view.scope.isOwner ? env.ingestToken : null}
          arrivals={arrivals}
          clock={clock}
        />
      </Frame>
    );
  }

  const [pinned, overview, volume, top, newest] = await Promise.all([
    openPinnedViews(clock),
    getOverview(selection),
    getVolume(view.scope, selection, clock.now, filters),
    listGroups(selection, { sort: "count", cursor: null, limit: SHORTLIST }),
    listGroups(selection, { sort: "first", cursor: null, limit: SHORTLIST }),
  ]);
  const carried = carriedFilters(filters);
  const query = filtersToQuery(carried);
  const newestFirst = filtersToQuery({ ...carried, sort: "first" });
  const period = formatPeriod(filters.period, clock.timeZone);
  return (
    <Frame view={view} current="overview">
      <div className="space-y-5">
        <PageHeading title="Overview" summary={`${period} · by BugSplat's clock`} />
        <GoneNotice selection={selection} listsReports={false} />
        <OverviewFacts {...{ overview, arrivals, clock, query, newestFirst }} />
        <PinnedViews {...pinned} />
        <Panel title="Reports over time">
          {overview.reports === 0 ? (
            <NoReports filters={filters} path="/" timeZone={clock.timeZone} />
          ) : (
            <VolumeChart {...{ volume, filters }} path="/" timeZone={clock.timeZone} />
          )}
        </Panel>
        <div className="grid gap-5 lg:grid-cols-2">
          <GroupShortlist
            title="Top groups"
            rows={top.rows}
            href={`/groups${query}`}
            query={query}
            empty="No group has a report in this period."
          />
          <GroupShortlist
            title="New groups"
            rows={newest.rows.filter(({ isNew }) => isNew)}
            href={`/groups${newestFirst}`}
            query={query}
            empty="No group was seen for the first time in this period."
          />
        </div>
      </div>
    </Frame>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Frame } from "@/app/frame";
import { GoneNotice } from "@/app/gone-notice";
import { readOutcome } from "@/app/groups/[group]/outcome-parameter";
import { triageGroup } from "@/app/groups/[group]/triage-group";
import { listLook } from "@/app/list-look";
import { openView } from "@/app/open-view";
import { openReportPeek } from "@/app/reports/open-report-peek";
import { setColumns, setDensity } from "@/app/set-list-look";
import { mayTriage, viewerScope } from "@/app/viewer-scope";
import { VolumeChart } from "@/components/charts/volume-chart";
import { CompareVersions } from "@/components/compare/compare-versions";
import { ExportMenu } from "@/components/export/export-menu";
import { RefinedList } from "@/components/facets/refined-list";
import { NoReports } from "@/components/filters/no-reports";
import { GroupHeader } from "@/components/groups/group-header";
import { GroupStack } from "@/components/groups/group-stack";
import { ListTools } from "@/components/lists/list-tools";
import { openedFrom } from "@/components/report/report-view";
import { GROUP_REPORT_COLUMNS } from "@/components/reports/report-columns";
import { ReportTable } from "@/components/reports/report-table";
import { ChangeOutcome } from "@/components/triage/change-outcome";
import { HistoryPanel } from "@/components/triage/history-panel";
import { TriageBar } from "@/components/triage/triage-bar";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { formatQuantity } from "@/lib/format";
import { parsePublicId } from "@/lib/public-id";
import { getGroup } from "@/lib/queries/get-group";
import { getVolume } from "@/lib/queries/get-volume";
import { listChoices } from "@/lib/queries/list-choices";
import { listFacets } from "@/lib/queries/list-facets";
import { listGroupVersions } from "@/lib/queries/list-group-versions";
import { listReports, parseReportSort } from "@/lib/queries/list-reports";
import { listTrends } from "@/lib/queries/list-trends";
import { selectGroup } from "@/lib/queries/selection";
import { getTriage } from "@/lib/triage/get-triage";

/** Beside those that the pickers set. */
const FACETS = ["platform", "exception", "user", "has"] as const;

/** The group of an address, looked up once for the title and the page; 404 when there is none. */
const findGroup = cache(async (text: string) => {
  const key = parsePublicId(text);
  const group = key && (await getGroup(await viewerScope(), key));
  return group ?? notFound();
});

export async function generateMetadata({
  params,
}: PageProps<"/groups/[group]">): Promise<Metadata> {
  const { name } = await findGroup((await params).group);
  return { title: name.slice(0, 200) || "Group without a name" };
}

export default async function GroupPage({ params, searchParams }: PageProps<"/groups/[group]">) {
  const group = await findGroup((await params).group);
  const path = `/groups/${group.id}`;
  const view = await openView(path, searchParams);
  const { clock, filters } = view;
  const { timeZone } = clock;
  const sort = parseReportSort(filters.sort);
  const selection = selectGroup(view.selection, group.key);
  const ownScope = { databaseIds: [group.key.databaseId] };
  const query = openedFrom("group", filters);
  const [volume, trends, { rows, nextCursor }, versions, facets, choices, peek, look, triage] =
    await Promise.all([
      getVolume(view.scope, selection, clock.now, filters),
      listTrends(selection, [{ ...group, database_id: group.key.databaseId, id: group.key.id }]),
      listReports(selection, { sort, cursor: filters.cursor, limit: 25 }),
      listGroupVersions(view.scope, group.key),
      listFacets(selection, FACETS),
      listChoices(ownScope, filters, selection),
      openReportPeek(view, await searchParams, query),
      listLook("group-reports", GROUP_REPORT_COLUMNS),
      getTriage(view.scope, group.key, clock.now),
    ]);
  if (!triage) notFound();
  const said = readOutcome(await searchParams);
  const form = {
    group: group.id,
    revision: triage.revision,
    query: filtersToQuery(carriedFilters(filters)),
    action: triageGroup,
    isAllowed: await mayTriage(group.key.databaseId),
  };
  const place = (cursor: string | null) => path + filtersToQuery({ ...filters, cursor });
  const nothing = <NoReports filters={filters} path={path} timeZone={timeZone} />;
  return (
    <Frame view={view} current="groups">
      <div className="space-y-5">
        <ChangeOutcome {...{ said, triage, form, clock }} />
        <GroupHeader group={group} trend={trends.get(group.id) ?? null} clock={clock}>
          {/* What was done closes its menu. */}
          <TriageBar key={triage.revision} {...{ triage, form, clock }} />
        </GroupHeader>
        <CompareVersions versions={versions} query={query} />
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <GroupStack stack={group.stack} query={query} />
          <Panel title="Reports over time">
            {volume.total === 0 ? (
              nothing
            ) : (
              <VolumeChart {...{ volume, filters, path, timeZone }} file={`${path}/volume/csv`} />
            )}
          </Panel>
        </div>
        <GoneNotice selection={selection} listsReports />
        <RefinedList {...{ facets, choices, path }} filters={view.applied}>
          <Panel
            title="Reports"
            aside={
              <div className="flex items-center gap-3">
                {formatQuantity(volume.total, "report")} in this period
                {rows.length > 0 && view.problem === null && (
                  <ExportMenu path={path} what="reports" onPhone="end" filters={filters} />
                )}
                <ListTools
                  list="group-reports"
                  offered={GROUP_REPORT_COLUMNS}
                  look={look}
                  actions={{ setColumns, setDensity }}
                />
              </div>
            }
          >
            {rows.length === 0 ? (
              nothing
            ) : (
              <ReportTable
                {...{ rows, sort, filters, path, query, clock, look, peek }}
                withGroup={false}
              />
            )}
            <Pager
              firstHref={filters.cursor && place(null)}
              nextHref={nextCursor && place(nextCursor)}
            />
          </Panel>
        </RefinedList>
        <HistoryPanel {...{ triage, form, clock }} />
      </div>
    </Frame>
  );
}

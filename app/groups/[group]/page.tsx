import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import { VolumeChart } from "@/components/charts/volume-chart";
import { CompareVersions } from "@/components/compare/compare-versions";
import { NoReports } from "@/components/filters/no-reports";
import { GroupHeader } from "@/components/groups/group-header";
import { GroupStack } from "@/components/groups/group-stack";
import { openedFrom } from "@/components/report/report-view";
import { ReportTable } from "@/components/reports/report-table";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { viewerScope } from "@/lib/access/viewer-scope";
import { filtersToQuery } from "@/lib/filters";
import { formatQuantity } from "@/lib/format";
import { parsePublicId } from "@/lib/public-id";
import { getGroup } from "@/lib/queries/get-group";
import { getVolume } from "@/lib/queries/get-volume";
import { listGroupVersions } from "@/lib/queries/list-group-versions";
import { listReports, parseReportSort } from "@/lib/queries/list-reports";
import { listTrends } from "@/lib/queries/list-trends";
import { selectGroup } from "@/lib/queries/selection";

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
  const [volume, trends, { rows, nextCursor }, versions] = await Promise.all([
    getVolume(view.scope, selection, clock.now, filters),
    listTrends(selection, [{ database_id: group.key.databaseId, id: group.key.id }]),
    listReports(selection, { sort, cursor: filters.cursor, limit: 25 }),
    listGroupVersions(view.scope, group.key),
  ]);
  const query = openedFrom("group", filters);
  const place = (cursor: string | null) => path + filtersToQuery({ ...filters, cursor });
  const nothing = <NoReports filters={filters} path={path} timeZone={timeZone} />;
  return (
    <Frame view={view} current="groups">
      <div className="space-y-5">
        <GroupHeader group={group} trend={trends.get(group.id) ?? null} clock={clock} />
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
        <Panel title="Reports" aside={`${formatQuantity(volume.total, "report")} in this period`}>
          {rows.length === 0 ? (
            nothing
          ) : (
            <ReportTable {...{ rows, sort, filters, path, query, clock }} withGroup={false} />
          )}
          <Pager
            firstHref={filters.cursor && place(null)}
            nextHref={nextCursor && place(nextCursor)}
          />
        </Panel>
      </div>
    </Frame>
  );
}

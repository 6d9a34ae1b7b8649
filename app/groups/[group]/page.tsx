import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Frame } from "@/app/frame";
import { BreakdownTab } from "@/app/groups/[group]/breakdown-tab";
import { CommentsTab } from "@/app/groups/[group]/comments-tab";
import { readOutcome } from "@/app/groups/[group]/outcome-parameter";
import { OverviewTab } from "@/app/groups/[group]/overview-tab";
import { SpecialTab } from "@/app/groups/[group]/special-tab";
import { triageGroup } from "@/app/groups/[group]/triage-group";
import { VersionsTab } from "@/app/groups/[group]/versions-tab";
import { openView } from "@/app/open-view";
import { mayTriage, viewerScope } from "@/app/viewer-scope";
import { GroupHeader } from "@/components/groups/group-header";
import { GroupTabs, openGroupTab } from "@/components/groups/group-tabs";
import { ChangeOutcome } from "@/components/triage/change-outcome";
import { HistoryPanel } from "@/components/triage/history-panel";
import { TriageBar } from "@/components/triage/triage-bar";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { getGroup } from "@/lib/queries/get-group";
import { listTrends } from "@/lib/queries/list-trends";
import { selectGroup } from "@/lib/queries/selection";
import { getTriage } from "@/lib/triage/get-triage";

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
  const selection = selectGroup(view.selection, group.key);
  const [trends, triage] = await Promise.all([
    listTrends(selection, [{ ...group, database_id: group.key.databaseId, id: group.key.id }]),
    getTriage(view.scope, group.key, clock.now),
  ]);
  if (!triage) notFound();
  const said = readOutcome(await searchParams);
  const tab = openGroupTab(filters);
  const form = {
    group: group.id,
    revision: triage.revision,
    query: filtersToQuery({ ...carriedFilters(filters), tab: filters.tab }),
    action: triageGroup,
    isAllowed: await mayTriage(group.key.databaseId),
  };
  return (
    <Frame view={view} current="groups">
      <div className="space-y-5">
        <ChangeOutcome {...{ said, triage, form, clock }} />
        <GroupHeader group={group} trend={trends.get(group.id) ?? null} clock={clock}>
          {/* What was done closes its menu. */}
          <TriageBar key={triage.revision} {...{ triage, form, clock }} />
        </GroupHeader>
        <GroupTabs current={tab} path={path} filters={filters} />
        {tab === "special" && <SpecialTab {...{ view, selection }} />}
        {tab === "breakdown" && <BreakdownTab {...{ view, selection }} />}
        {tab === "versions" && <VersionsTab {...{ view, selection }} />}
        {tab === "comments" && <CommentsTab {...{ view, selection }} />}
        {tab === "overview" && (
          <>
            <OverviewTab {...{ view, group, selection }} params={await searchParams} />
            <HistoryPanel {...{ triage, form, clock }} />
          </>
        )}
      </div>
    </Frame>
  );
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Frame } from "@/app/frame";
import { BreakdownTab } from "@/app/groups/[group]/breakdown-tab";
import { CommentsTab } from "@/app/groups/[group]/comments-tab";
import { readOutcome } from "@/app/groups/[group]/outcome-parameter";
import { OverviewTab } from "@/app/groups/[group]/overview-tab";
import { SpecialTab } from "@/app/groups/[group]/special-tab";
import { triageGroup } from "@/app/groups/[group]/triage-group";
import { VersionsTab } from "@/app/groups/[group]/versions-tab";
import { mergeChosen, unmergeChosen } from "@/app/groups/merge";
import { readMergeParameter } from "@/app/groups/merge-parameter";
import { openView } from "@/app/open-view";
import { mayTriage, viewerScope } from "@/app/viewer-scope";
import { GroupHeader } from "@/components/groups/group-header";
import { GroupTabs, openGroupTab } from "@/components/groups/group-tabs";
import { MergeNotice } from "@/components/groups/merge-notice";
import { ChangeOutcome } from "@/components/triage/change-outcome";
import { HistoryPanel } from "@/components/triage/history-panel";
import { TriageBar } from "@/components/triage/triage-bar";
import { route } from "@/components/ui/route";
import { carriedFilters, filtersToQuery, parseFilters } from "@/lib/filters";
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
  if (group.countedIn !== null) {
    const address = new URLSearchParams(filtersToQuery(parseFilters(await searchParams)));
    address.set("alias", group.id);
    redirect(route(`/groups/${group.countedIn}?${address}`));
  }
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
  const { query, isAllowed } = form;
  const merging = { group: group.id, query, isAllowed, merge: mergeChosen, unmerge: unmergeChosen };
  return (
    <Frame view={view} current="groups">
      <div className="space-y-5">
        <MergeNotice {...readMergeParameter(await searchParams)} />
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
            <OverviewTab {...{ view, group, selection, merging }} params={await searchParams} />
            <HistoryPanel {...{ triage, form, clock }} />
          </>
        )}
      </div>
    </Frame>
  );
}

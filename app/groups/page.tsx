import { Inbox } from "lucide-react";
import { redirect } from "next/navigation";
import { GoneNotice } from "@/app/gone-notice";
import { changeMarked, undoBulk } from "@/app/groups/bulk/change-in-bulk";
import { planMerge } from "@/app/groups/bulk/merge-in-bulk";
import { openBulkNotice } from "@/app/groups/bulk/open-bulk-notice";
import { selectChangeable } from "@/app/groups/bulk/select-changeable";
import { openGroupPeek } from "@/app/groups/open-group-peek";
import { ListFrame } from "@/app/list-frame";
import { listLook } from "@/app/list-look";
import { openListView } from "@/app/open-list-view";
import { inAnyState } from "@/app/open-view";
import { setColumns, setDensity } from "@/app/set-list-look";
import { viewerTriageScope } from "@/app/viewer-scope";
import { BulkBar } from "@/components/bulk/bulk-bar";
import { applicationsOf, versionsOf } from "@/components/bulk/bulk-choices";
import { BulkLinks } from "@/components/bulk/bulk-links";
import { BulkNotice } from "@/components/bulk/bulk-notice";
import { ExportMenu } from "@/components/export/export-menu";
import { RefinedList } from "@/components/facets/refined-list";
import { GROUP_COLUMNS } from "@/components/groups/group-columns";
import { GroupTable } from "@/components/groups/group-table";
import { writeColumns } from "@/components/lists/list-look";
import { ListPanel } from "@/components/lists/list-panel";
import { ListTools } from "@/components/lists/list-tools";
import { StatusTabs } from "@/components/triage/status-tabs";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { route } from "@/components/ui/route";
import { listMembersOf } from "@/lib/access/members-of-database";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { formatPeriod, formatQuantity } from "@/lib/format";
import { countGroupStates, groupsIn } from "@/lib/queries/count-group-states";
import { countReports } from "@/lib/queries/count-reports";
import { findGroupByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { listFacets } from "@/lib/queries/list-facets";
import { listGroups, parseGroupSort } from "@/lib/queries/list-groups";
import { periodBefore } from "@/lib/queries/period-before";
import { listLabels } from "@/lib/triage/list-labels";

export const metadata = { title: "Groups" };

/** Beside those that the pickers set. */
const FACETS = ["platform", "exception", "user", "has"] as const;

export default async function GroupsPage({ searchParams }: PageProps<"/groups">) {
  const view = await openListView("groups", searchParams);
  const { clock, selection, filters } = view;
  const { bugsplat, bulk } = await searchParams;
  if (typeof bugsplat === "string") {
    const group = await findGroupByBugsplatId(view.scope, bugsplat);
    if (group) redirect(route(`/groups/${group}`));
  }

  const sort = parseGroupSort(filters.sort);
  const changeable = selectChangeable(selection, await viewerTriageScope()).databaseIds;
  const [{ rows, nextCursor }, reports, facets, peek, look, states, done, members, labels] =
    await Promise.all([
      listGroups(selection, { sort, cursor: filters.cursor, limit: 50 }),
      countReports(selection),
      listFacets(selection, FACETS),
      openGroupPeek(view, await searchParams),
      listLook("groups", GROUP_COLUMNS, filters.columns),
      countGroupStates(await inAnyState(view)),
      openBulkNotice(view.scope, bulk),
      listMembersOf(view.scope, changeable),
      listLabels(view.scope, changeable),
    ]);
  const groups = groupsIn(states, filters.status);
  const query = filtersToQuery(carriedFilters(filters));
  const listQuery = filtersToQuery({ ...filters, cursor: null });
  const isWhole = view.problem === null;
  const areAll = changeable.length === selection.databaseIds.length;
  const all =
    isWhole && changeable.length > 0
      ? { groups: areAll ? groups : null, href: `/groups/bulk/new${listQuery}` }
      : null;
  return (
    <ListFrame view={view} columns={writeColumns(look.columns)}>
      <div className="space-y-4">
        <PageHeading
          title="Groups"
          summary={`${formatQuantity(groups, "group")} · ${formatQuantity(reports, "report")} · ${formatPeriod(filters.period, clock.timeZone)} · by BugSplat's clock`}
        >
          <div className="flex flex-wrap items-center gap-2">
            {rows.length > 0 && changeable.length > 0 && (
              <LinkButton
                href={`/groups/inbox${listQuery}`}
                data-key="i"
                title="Go through the list, group by group (i)"
              >
                <Inbox aria-hidden className="size-3.5" /> Triage
              </LinkButton>
            )}
            {rows.length > 0 && isWhole && (
              <ExportMenu path="/groups" what="groups" onPhone="start" filters={filters} />
            )}
            <ListTools
              list="groups"
              offered={GROUP_COLUMNS}
              look={look}
              actions={{ setColumns, setDensity }}
              query={filters.columns === null ? null : filtersToQuery(filters)}
            />
          </div>
        </PageHeading>
        {bugsplat !== undefined && (
          <Notice tone="warning">
            BugSplat's group “{String(bugsplat)}” is not here: none of its reports has arrived, or
            the address is not of the form DATABASE:ID. Here are all groups instead.
          </Notice>
        )}
        {done && (
          <BulkNotice bulk={done} undo={{ query: filtersToQuery(filters), action: undoBulk }} />
        )}
        {view.choices.database.length > 0 && (
          <StatusTabs counts={states} filters={filters} path="/groups" />
        )}
        <GoneNotice selection={selection} listsReports={false} />
        <RefinedList facets={facets} choices={view.choices} filters={view.applied} path="/groups">
          <ListPanel
            filters={filters}
            path="/groups"
            timeZone={clock.timeZone}
            anyArrived={view.choices.database.length > 0}
            isEmpty={rows.length === 0}
            pages={{ isFirst: filters.cursor === null, nextCursor }}
          >
            <GroupTable
              {...{ rows, sort, filters, query, clock, look, peek }}
              beforeFrom={periodBefore(selection)?.from ?? null}
              bar={
                changeable.length > 0 && (
                  <BulkBar
                    applications={applicationsOf(filters, view.choices)}
                    versions={versionsOf(view.choices)}
                    members={members}
                    labels={labels.map(({ label }) => label)}
                    seenAt={clock.now.toISOString()}
                    query={filtersToQuery(filters)}
                    all={groups > rows.length ? all : null}
                    action={changeMarked}
                    planMerge={planMerge}
                  />
                )
              }
            />
          </ListPanel>
          <BulkLinks all={groups > 0 ? all : null} />
        </RefinedList>
      </div>
    </ListFrame>
  );
}

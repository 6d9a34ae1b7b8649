import { notFound } from "next/navigation";
import { readOutcome } from "@/app/groups/[group]/outcome-parameter";
import { decideInInbox } from "@/app/groups/inbox/decide-in-inbox";
import { inAnyState, type View } from "@/app/open-view";
import { mayTriage } from "@/app/viewer-scope";
import { VolumeChart } from "@/components/charts/volume-chart";
import { NoReports } from "@/components/filters/no-reports";
import { GroupHeader } from "@/components/groups/group-header";
import { GroupStack } from "@/components/groups/group-stack";
import { inboxAddress, inboxQuery } from "@/components/inbox/inbox-address";
import { InboxBar } from "@/components/inbox/inbox-bar";
import { KeyLink } from "@/components/keys/key-link";
import { openedFrom } from "@/components/report/report-view";
import { ChangeOutcome } from "@/components/triage/change-outcome";
import { HistoryPanel } from "@/components/triage/history-panel";
import { TriageBar } from "@/components/triage/triage-bar";
import { UndoButton } from "@/components/triage/undo-button";
import { Panel } from "@/components/ui/panel";
import { carriedFilters, filtersToQuery, type SearchParams } from "@/lib/filters";
import { findGroupStack } from "@/lib/queries/find-group-stack";
import type { Group } from "@/lib/queries/get-group";
import type { Inbox } from "@/lib/queries/get-inbox";
import { getVolume } from "@/lib/queries/get-volume";
import { listTrends } from "@/lib/queries/list-trends";
import { selectGroup } from "@/lib/queries/selection";
import { getTriage } from "@/lib/triage/get-triage";

type Props = {
  view: View;
  inbox: Inbox;
  since: Date;
  group: Group;
  params: SearchParams;
  listHref: string;
};

/** A group of an inbox: what one decides by, and where one is. */
export async function InboxGroup({ view, inbox, since, group, params, listHref }: Props) {
  const { scope, clock } = view;
  // Its reports are the same in whatever state it is.
  const filters = carriedFilters(view.filters);
  const selection = selectGroup(await inAnyState(view), group.key);
  const [volume, trends, triage, stack] = await Promise.all([
    getVolume(scope, selection, clock.now, filters),
    listTrends(selection, [{ ...group, database_id: group.key.databaseId, id: group.key.id }]),
    getTriage(scope, group.key, clock.now),
    findGroupStack(scope, group.key, "newest"),
  ]);
  if (!triage) notFound();
  const path = `/groups/${group.id}`;
  const form = {
    group: group.id,
    revision: triage.revision,
    query: inboxQuery(view.filters, { since, at: group.id }),
    action: decideInInbox,
    isAllowed: await mayTriage(group.key.databaseId),
  };
  const { decision } = triage;
  return (
    <div className="space-y-5">
      <InboxBar
        inbox={inbox}
        href={(id) => inboxAddress(view.filters, { since, at: id })}
        listHref={`${listHref}#${group.id}`}
        name={group.name}
      >
        {inbox.isDecided && decision && (
          <UndoButton
            {...form}
            undoes={decision.number}
            what="what was decided about this group"
            look="secondary"
            shortcut="u"
          />
        )}
        <KeyLink href={path + filtersToQuery(filters)} shortcut="o" title="Its own page">
          Whole page
        </KeyLink>
      </InboxBar>
      {/* Another group is another page: no menu stays open. */}
      <div key={`${group.id} ${triage.revision}`} className="space-y-5">
        <ChangeOutcome {...{ triage, form, clock }} said={readOutcome(params)} />
        <GroupHeader group={group} trend={trends.get(group.id) ?? null} clock={clock}>
          <TriageBar {...{ triage, form, clock }} />
        </GroupHeader>
        <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <GroupStack {...{ stack, clock }} query={openedFrom("group", filters)} choices={null} />
          <Panel title="Reports over time">
            {volume.total === 0 ? (
              <NoReports filters={filters} path={path} timeZone={clock.timeZone} />
            ) : (
              <VolumeChart
                {...{ volume, filters, path }}
                timeZone={clock.timeZone}
                file={`${path}/volume/csv`}
              />
            )}
          </Panel>
        </div>
        <HistoryPanel {...{ triage, form, clock }} />
      </div>
    </div>
  );
}

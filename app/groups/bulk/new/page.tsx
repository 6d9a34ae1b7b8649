import { ListChecks } from "lucide-react";
import { z } from "zod";
import { Frame } from "@/app/frame";
import { changeMatching } from "@/app/groups/bulk/change-in-bulk";
import { selectChangeable } from "@/app/groups/bulk/select-changeable";
import { openView } from "@/app/open-view";
import { viewerTriageScope } from "@/app/viewer-scope";
import { applicationsOf, versionsOf } from "@/components/bulk/bulk-choices";
import { BulkForm } from "@/components/bulk/bulk-form";
import { BULK_LACKS, LACKS } from "@/components/bulk/bulk-lack";
import { SelectionWords } from "@/components/bulk/selection-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import { listMembersOf } from "@/lib/access/members-of-database";
import { filtersToQuery } from "@/lib/filters";
import { formatCount, formatQuantity } from "@/lib/format";
import { countGroupStates, groupsIn } from "@/lib/queries/count-group-states";
import { GROUP_STATES } from "@/lib/triage/group-state";
import { listLabels } from "@/lib/triage/list-labels";

export const metadata = { title: "Change all groups of a list" };

const REFUSALS = {
  different: "Nothing was changed: other groups match now than when they were counted. Look again.",
  number: "Nothing was changed: the number that was typed is not that of the groups.",
  ...LACKS,
  "no-wish": "Nothing was changed: choose what is to be done.",
  query: "Nothing was changed: the search could not be understood.",
};
const Refused = z.enum(["different", "number", ...BULK_LACKS, "no-wish", "query"]);

export default async function NewBulkPage({ searchParams }: PageProps<"/groups/bulk/new">) {
  const view = await openView("/groups/bulk/new", searchParams);
  const { filters, clock, choices } = view;
  const refused = Refused.safeParse((await searchParams).refused);
  const scope = await viewerTriageScope();
  const changeable = selectChangeable(view.selection, scope);
  const [states, members, labels] = await Promise.all([
    countGroupStates(changeable),
    listMembersOf(scope, changeable.databaseIds),
    listLabels(scope, changeable.databaseIds),
  ]);
  const groups = groupsIn(states, null);
  const query = filtersToQuery({ ...filters, cursor: null });
  const inStates = GROUP_STATES.filter((state) => states[state] > 0)
    .map((state) => `${formatCount(states[state])} ${state}`)
    .join(", ");
  return (
    <Frame view={view} current="groups">
      <div className="max-w-3xl space-y-4">
        <PageHeading
          title={
            groups === 0
              ? "Change all groups of a list"
              : `Change ${formatQuantity(groups, "group")}`
          }
          summary={<SelectionWords filters={view.applied} timeZone={clock.timeZone} />}
        />
        {refused.success && <Notice tone="warning">{REFUSALS[refused.data]}</Notice>}
        {view.problem ? (
          <Notice tone="warning">
            The search has a mistake, so nobody knows which groups are meant. Correct it above.
          </Notice>
        ) : (
          <Panel title="All groups that match" aside={inStates}>
            {groups === 0 ? (
              <EmptyState icon={ListChecks} title="No group matches">
                No group is there that you may change. Look wider with the pickers and the search
                above, or go back to <Link href={`/groups${query}`}>the list</Link>.
              </EmptyState>
            ) : (
              <BulkForm
                groups={groups}
                applications={applicationsOf(filters, choices)}
                versions={versionsOf(choices)}
                members={members}
                labels={labels.map(({ label }) => label)}
                seenAt={clock.now}
                query={query}
                action={changeMatching}
              />
            )}
          </Panel>
        )}
        <p className="text-muted text-sm">
          Exactly the groups that match are changed, on every page of the list; should others match
          by then, nothing is. It is one entry of the{" "}
          <Link href="/groups/bulk" className="text-accent underline">
            bulk changes
          </Link>
          , and can be taken back as a whole.
        </p>
      </div>
    </Frame>
  );
}

import { changedBy, LeftAlone } from "@/components/bulk/bulk-counts";
import { BulkGroupTable } from "@/components/bulk/bulk-group-table";
import { BulkProgress } from "@/components/bulk/bulk-progress";
import { BulkWords } from "@/components/bulk/bulk-words";
import { SelectionWords } from "@/components/bulk/selection-words";
import { UndoBulkButton } from "@/components/bulk/undo-bulk-button";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { LongText } from "@/components/ui/long-text";
import { Notice } from "@/components/ui/notice";
import { OutsideText } from "@/components/ui/outside-text";
import { PageHeading } from "@/components/ui/page-heading";
import { Panel } from "@/components/ui/panel";
import type { Filters } from "@/lib/filters";
import { type Clock, formatCount, formatQuantity } from "@/lib/format";
import type { Bulk } from "@/lib/triage/bulk/get-bulk";
import type { BulkGroup } from "@/lib/triage/bulk/list-bulk-groups";

type Props = {
  bulk: Bulk;
  /** Some of its groups. */
  groups: BulkGroup[];
  /** The list whose groups were all meant; null where they were picked. */
  list: { query: string; filters: Filters } | null;
  clock: Clock;
  /** Takes it back; null for whoever may not. */
  undo: ((form: FormData) => Promise<void>) | null;
};

/** A bulk change: who did what, when and to which groups, what came of it, and the way back. */
export function BulkEntry({ bulk, groups, list, clock, undo }: Props) {
  const { id, actor, createdAt, note, finishedAt, undoneBy, undoes } = bulk;
  const changed = changedBy(bulk);
  const canUndo = undoneBy === null && (changed > 0 || !finishedAt);
  return (
    <div className="space-y-4">
      <PageHeading
        title={`Bulk change ${id}`}
        summary={
          <>
            <OutsideText value={actor ?? "somebody"} /> <BulkWords {...bulk} />
            {" · "}
            <Instant value={createdAt} clock={clock} />
          </>
        }
      >
        {undo && canUndo && (
          <UndoBulkButton
            bulk={id}
            query={null}
            action={undo}
            label={finishedAt ? "Undo all of it" : "Stop and undo it"}
          />
        )}
      </PageHeading>
      {undoneBy !== null && (
        <Notice>
          It was taken back by{" "}
          <Link href={`/groups/bulk/${undoneBy}`} className="text-accent underline">
            bulk change {undoneBy}
          </Link>
          , which says what came of that.
        </Notice>
      )}
      <Panel title="What came of it">
        <BulkProgress bulk={bulk} />
        <div className="space-y-1.5 px-4 py-3 text-sm wrap-anywhere">
          <p>
            {formatQuantity(changed, "group")} changed.
            <LeftAlone {...bulk} />
          </p>
          <p className="text-muted">
            <WhichGroups {...{ list, undoes, clock }} />
          </p>
          {note && (
            <div className="whitespace-pre-wrap">
              <LongText value={note} />
            </div>
          )}
        </div>
      </Panel>
      <Panel title="Groups" aside="Those that were left alone first">
        <BulkGroupTable groups={groups} />
        {bulk.groups > groups.length && (
          <p className="border-line border-t px-4 py-2 text-faint text-sm">
            {formatCount(bulk.groups - groups.length)} more are not shown here. Each has its line in
            the history of its own page.
          </p>
        )}
      </Panel>
    </div>
  );
}

function WhichGroups({
  list,
  undoes,
  clock,
}: Pick<Props, "list" | "clock"> & Pick<Bulk, "undoes">) {
  if (undoes !== null) {
    return (
      <>
        Of the groups that{" "}
        <Link href={`/groups/bulk/${undoes}`} className="text-accent underline">
          bulk change {undoes}
        </Link>{" "}
        has changed.
      </>
    );
  }
  if (list === null) return "Of groups that were marked one by one.";
  return (
    <>
      Of{" "}
      <Link href={`/groups${list.query}`} className="text-accent underline">
        all groups that matched then
      </Link>
      : <SelectionWords filters={list.filters} timeZone={clock.timeZone} />
    </>
  );
}

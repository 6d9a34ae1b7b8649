import { changedBy, LeftAlone } from "@/components/bulk/bulk-counts";
import { BULK_LACKS, LACKS } from "@/components/bulk/bulk-lack";
import { BulkWords } from "@/components/bulk/bulk-words";
import { type BulkUndo, UndoBulkButton } from "@/components/bulk/undo-bulk-button";
import { PassingNotice } from "@/components/triage/passing-notice";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Bulk } from "@/lib/triage/bulk/get-bulk";

/** Why a form was sent back, as the address has it. */
export const BULK_REFUSALS = ["none", "one-group", ...BULK_LACKS] as const;
export type BulkRefusal = (typeof BULK_REFUSALS)[number];

const REFUSALS: Record<BulkRefusal, string> = {
  none: "Nothing was changed: no group is marked that you may change. Mark some with the boxes in front of their names.",
  "one-group": "Nothing was merged: mark at least two groups that you may change.",
  ...LACKS,
};

/** What came of the bulk change that was just asked for, with a way back. */
export function BulkNotice({ bulk, undo }: { bulk: Bulk | BulkRefusal; undo: BulkUndo }) {
  if (typeof bulk === "string") return <Notice tone="warning">{REFUSALS[bulk]}</Notice>;
  const { id, outcomes, undoneBy } = bulk;
  const changed = changedBy(bulk);
  return (
    <PassingNotice key={id} parameter="bulk">
      <span className="min-w-0 wrap-anywhere">
        Done: you <BulkWords {...bulk} groups={changed} />.<LeftAlone outcomes={outcomes} />
      </span>
      <LinkButton look="quiet" href={`/groups/bulk/${id}`}>
        See which
      </LinkButton>
      {changed > 0 && undoneBy === null && (
        <UndoBulkButton {...undo} bulk={id} label="Undo" shortcut="u" />
      )}
    </PassingNotice>
  );
}

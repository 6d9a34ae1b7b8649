import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { HistoryEntry } from "@/components/triage/history-entry";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Panel } from "@/components/ui/panel";
import { type Clock, formatQuantity } from "@/lib/format";
import type { Triage } from "@/lib/triage/get-triage";

type Props = { triage: Triage; form: TriageForm; clock: Clock };

/** Everything that was decided and said about a group, the newest first, and a box to say more. */
export function HistoryPanel({ triage: { history, olderLines }, form, clock }: Props) {
  const byNumber = new Map(history.map((line) => [line.number, line]));
  return (
    <div id="history">
      <Panel title="History" aside="Nothing here is ever changed or deleted">
        <ChangeForm
          {...form}
          className="flex flex-wrap items-end gap-2 border-line border-b px-4 py-3"
        >
          <label className="min-w-0 flex-1 basis-72">
            <span className={FIELD_NAME}>Comment: **bold**, `code`, lists and links work</span>
            <textarea name="note" rows={2} maxLength={10_000} required className={FIELD} />
          </label>
          <Button type="submit" name="wish" value="comment">
            Comment
          </Button>
        </ChangeForm>
        {history.length === 0 ? (
          <p className="px-4 py-6 text-center text-muted text-sm">
            Nobody has decided or said anything about this group yet.
          </p>
        ) : (
          <ol aria-label="History">
            {history.map((line) => (
              <HistoryEntry
                key={line.number}
                line={line}
                undone={line.kind === "undo" ? byNumber.get(line.undoes) : undefined}
                form={form}
                clock={clock}
              />
            ))}
          </ol>
        )}
        {olderLines > 0 && (
          <p className="px-4 py-2 text-faint text-sm">
            {formatQuantity(olderLines, "older line is", "older lines are")} kept, and not shown
            here.
          </p>
        )}
      </Panel>
    </div>
  );
}

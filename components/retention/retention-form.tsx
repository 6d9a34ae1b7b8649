"use client";

import { useActionState } from "react";
import { LimitField } from "@/components/retention/limit-field";
import type { RetentionEdit } from "@/components/retention/retention-edit";
import { RetentionOutcome } from "@/components/retention/retention-outcome";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  initial: RetentionEdit;
  databaseId: string;
  /** The viewer's, for the times of a preview. */
  timeZone: string;
  /** Does what the form's `intent` says: save or preview. */
  action: (edit: RetentionEdit, form: FormData) => Promise<RetentionEdit>;
};

/** How long bodies and reports of a database are kept. */
export function RetentionForm({ initial, databaseId, timeZone, action }: Props) {
  const [edit, submit, pending] = useActionState(action, initial);
  const { draft, problems } = edit;
  return (
    <form action={submit} aria-busy={pending} className="aria-busy:opacity-70">
      {/* Enter in a field must not be what removes anything. */}
      <button
        type="submit"
        name="intent"
        value="preview"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      <input type="hidden" name="database" value={databaseId} />
      <input type="hidden" name="revision" value={edit.revision} />
      <input type="hidden" name="previewed" value={edit.previewed} />
      <div className="grid gap-x-6 gap-y-5 px-4 py-4 lg:grid-cols-2">
        <fieldset className="space-y-2.5">
          <legend className="mb-2 font-medium text-sm">
            Remove bodies <span className="font-normal text-muted">(what came with a report)</span>
          </legend>
          <LimitField
            name="bodyDays"
            before="received more than"
            after="days ago"
            value={draft.bodyDays}
            problem={problems.bodyDays ?? ""}
          />
          <LimitField
            name="bodyGigabytes"
            before="beyond the newest"
            after="GB of them"
            value={draft.bodyGigabytes}
            problem={problems.bodyGigabytes ?? ""}
          />
        </fieldset>
        <fieldset className="space-y-2.5">
          <legend className="mb-2 font-medium text-sm">
            Remove reports <span className="font-normal text-muted">(their bodies with them)</span>
          </legend>
          <LimitField
            name="reportDays"
            before="received more than"
            after="days ago"
            value={draft.reportDays}
            problem={problems.reportDays ?? ""}
          />
          <LimitField
            name="mostReports"
            before="beyond the newest"
            after="reports"
            value={draft.mostReports}
            problem={problems.mostReports ?? ""}
          />
        </fieldset>
      </div>
      <RetentionOutcome edit={edit} timeZone={timeZone} />
      <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3">
        <button type="submit" name="intent" value="preview" className={buttonLook()}>
          Preview
        </button>
        <button type="submit" name="intent" value="save" className={buttonLook("primary")}>
          Save
        </button>
      </div>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { needsNumber } from "@/components/bulk/needs-number";
import { type ForgetEdit, OPENED_FORGET } from "@/components/forget/forget-edit";
import { ForgetOutcome } from "@/components/forget/forget-outcome";
import { FoundPersonView } from "@/components/forget/found-person";
import { OtherValues } from "@/components/forget/other-values";
import { FieldProblem } from "@/components/settings/field-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { formatCount } from "@/lib/format";

type Props = {
  databaseId: string;
  /** The viewer's, for the times of what is found. */
  timeZone: string;
  /** Does what the form's `intent` says: look or delete. */
  action: (edit: ForgetEdit, form: FormData) => Promise<ForgetEdit>;
};

/** Looks for a person, and deletes what there is of them once it was seen. */
export function ForgetForm({ databaseId, timeZone, action }: Props) {
  const [edit, submit, pending] = useActionState(action, OPENED_FORGET);
  const { value, others, problem, found } = edit;
  return (
    <form action={submit} aria-busy={pending} className="aria-busy:opacity-70">
      {/* Enter in a field must not be what deletes anything. */}
      <button
        type="submit"
        name="intent"
        value="look"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      <input type="hidden" name="database" value={databaseId} />
      <input type="hidden" name="seen" value={edit.seen} />
      <div className="px-4 py-4">
        <label className="block max-w-xl">
          <span className={FIELD_NAME}>
            User name, e-mail or IP address as reports carry it, or a mark
          </span>
          <input
            name="value"
            defaultValue={value}
            maxLength={4_000}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={problem !== ""}
            aria-describedby={problem === "" ? undefined : "value-problem"}
            className={FIELD}
          />
        </label>
        <FieldProblem id="value-problem" words={problem} />
        <button type="submit" name="intent" value="look" className={`${buttonLook()} mt-3`}>
          Look
        </button>
      </div>
      {/* The region stays, so that it is read out when it changes. */}
      <div role="status" className="space-y-3 px-4 text-sm not-empty:pb-4">
        {found && <FoundPersonView found={found} timeZone={timeZone} />}
        <ForgetOutcome status={edit.status} />
      </div>
      {found && (
        <div className="space-y-4 border-line border-t px-4 py-4">
          <OtherValues key={edit.seen} ticked={others} others={found.others} />
          {needsNumber(found.reports) && <NumberField reports={found.reports} />}
          <button type="submit" name="intent" value="delete" className={buttonLook("danger")}>
            Delete all of it
          </button>
        </div>
      )}
    </form>
  );
}

function NumberField({ reports }: { reports: number }) {
  return (
    <label className="block">
      <span className={FIELD_NAME}>
        These are many. Type the number of reports to go on: {formatCount(reports)}
      </span>
      <input name="typed" inputMode="numeric" autoComplete="off" className={`${FIELD} max-w-40`} />
    </label>
  );
}

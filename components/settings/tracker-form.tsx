"use client";

import { useActionState } from "react";
import { FieldProblem } from "@/components/settings/field-problem";
import type { TrackerEdit } from "@/components/settings/tracker-edit";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { TRACKER_KINDS, TRACKERS } from "@/lib/tickets/tracker";

type Props = {
  initial: TrackerEdit;
  /** The application's id in addresses. */
  application: string;
  action: (edit: TrackerEdit, form: FormData) => Promise<TrackerEdit>;
};

const OUTCOMES: Record<TrackerEdit["status"], { words: string; look: string }> = {
  opened: { words: "", look: "" },
  saved: { words: "Saved.", look: "text-good" },
  refused: { words: "Not saved: the address has a problem, said below it.", look: "text-danger" },
  overtaken: {
    words:
      "Not saved: somebody else saved this tracker while you edited it. Yours stands here still; Save again puts it in the place of theirs.",
    look: "text-warning",
  },
  missing: {
    words: "Not saved: this application is not here any more, or you may not see it.",
    look: "text-danger",
  },
};

/** Where tickets about the crashes of one application are made. */
export function TrackerForm({ initial, application, action }: Props) {
  const [edit, submit, pending] = useActionState(action, initial);
  const { tracker, revision, status, problem } = edit;
  const id = `tracker-${application}`;
  return (
    <form
      action={submit}
      aria-busy={pending}
      className="grid gap-x-3 gap-y-2.5 aria-busy:opacity-70 lg:grid-cols-[12rem_minmax(0,1fr)]"
    >
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="revision" value={revision} />
      <label className="block">
        <span className={FIELD_NAME}>Tracker</span>
        {/* Its default is set anew only where it is another field. */}
        <select key={tracker.kind} name="kind" defaultValue={tracker.kind} className={FIELD}>
          {TRACKER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {TRACKERS[kind].name}
            </option>
          ))}
        </select>
      </label>
      <div className="min-w-0">
        <label htmlFor={id} className={FIELD_NAME}>
          Address of its page for a new ticket
        </label>
        <input
          id={id}
          name="address"
          defaultValue={tracker.address}
          placeholder={TRACKERS[tracker.kind].example}
          maxLength={1_000}
          spellCheck={false}
          dir="ltr"
          aria-invalid={problem !== ""}
          aria-describedby={problem === "" ? undefined : `${id}-problem`}
          className={`${FIELD} font-mono text-xs`}
        />
        <FieldProblem id={`${id}-problem`} words={problem} />
      </div>
      <div className="col-span-full flex flex-wrap items-center gap-2">
        <button type="submit" className={buttonLook()}>
          Save
        </button>
        <p role="status" className={`min-w-0 text-sm ${OUTCOMES[status].look}`}>
          {OUTCOMES[status].words}
        </p>
      </div>
    </form>
  );
}

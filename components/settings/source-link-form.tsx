"use client";

import { useActionState } from "react";
import { FieldProblem } from "@/components/settings/field-problem";
import { PatternField } from "@/components/settings/pattern-field";
import { ShownSourceLink } from "@/components/settings/shown-source-link";
import type { SourceLinkEdit } from "@/components/settings/source-link-edit";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  initial: SourceLinkEdit;
  /** The application's id in addresses. */
  application: string;
  /** Does what the form's `intent` says: save or show. */
  action: (edit: SourceLinkEdit, form: FormData) => Promise<SourceLinkEdit>;
};

const OUTCOMES: Record<SourceLinkEdit["status"], { words: string; look: string }> = {
  opened: { words: "", look: "" },
  begun: { words: "Not saved yet.", look: "text-muted" },
  shown: { words: "Not saved yet.", look: "text-muted" },
  saved: { words: "Saved.", look: "text-good" },
  refused: { words: "Not saved: a field has a problem, said below it.", look: "text-danger" },
  overtaken: {
    words:
      "Not saved: somebody else saved this link while you edited it. Yours stands here still. Open this page in a second tab to see theirs; Save again puts yours in its place.",
    look: "text-warning",
  },
  missing: {
    words: "Not saved: this application is not here any more, or you may not see it.",
    look: "text-danger",
  },
};

/** Where the source of one application is, with what comes of it for real frames. */
export function SourceLinkForm({ initial, application, action }: Props) {
  const [edit, submit, pending] = useActionState(action, initial);
  const { draft, problems, shown, status } = edit;
  const id = `template-${application}`;
  return (
    <form
      action={submit}
      aria-busy={pending}
      className="grid gap-x-3 gap-y-2.5 aria-busy:opacity-70 lg:grid-cols-[minmax(0,1fr)_18rem]"
    >
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="revision" value={edit.revision} />
      <div className="min-w-0">
        <label htmlFor={id} className={FIELD_NAME}>
          Address of a file
        </label>
        <input
          id={id}
          name="template"
          defaultValue={draft.template}
          placeholder="https://github.com/OWNER/REPOSITORY/blob/{version}/{path}#L{line}"
          maxLength={1_000}
          spellCheck={false}
          dir="ltr"
          aria-invalid={problems.template !== undefined}
          aria-describedby={problems.template && `${id}-problem`}
          className={`${FIELD} font-mono text-xs`}
        />
        <FieldProblem id={`${id}-problem`} words={problems.template ?? ""} />
      </div>
      <PatternField
        id={`roots-${application}`}
        name="roots"
        label="Cut paths at these folders"
        placeholder={"src/\nC:\\build\\agent\\"}
        value={draft.roots}
        problem={problems.roots ?? ""}
      />
      <div className="col-span-full min-w-0">
        <ShownSourceLink shown={shown} empty={draft.template === ""} />
      </div>
      <div className="col-span-full flex flex-wrap items-center gap-2">
        <button type="submit" name="intent" value="save" className={buttonLook()}>
          Save
        </button>
        <button type="submit" name="intent" value="show" className={buttonLook("quiet")}>
          Show where it leads
        </button>
        <p role="status" className={`min-w-0 text-sm ${OUTCOMES[status].look}`}>
          {OUTCOMES[status].words}
        </p>
      </div>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import { KeepingChoice } from "@/components/privacy/keeping-choice";
import type { PrivacyEdit } from "@/components/privacy/privacy-edit";
import { PrivacyOutcome } from "@/components/privacy/privacy-outcome";
import { PatternField } from "@/components/settings/pattern-field";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  initial: PrivacyEdit;
  databaseId: string;
  /** Does what the form's `intent` says: save or preview. */
  action: (edit: PrivacyEdit, form: FormData) => Promise<PrivacyEdit>;
};

/** What is done with the personal data of a database. */
export function PrivacyForm({ initial, databaseId, action }: Props) {
  const [edit, submit, pending] = useActionState(action, initial);
  const { draft, problems } = edit;
  return (
    <form action={submit} aria-busy={pending} className="aria-busy:opacity-70">
      <input type="hidden" name="database" value={databaseId} />
      <input type="hidden" name="revision" value={edit.revision} />
      <div className="space-y-5 px-4 py-4">
        <KeepingChoice chosen={draft.personalData} problem={problems.personalData ?? ""} />
        <div className="grid gap-x-6 gap-y-5 lg:grid-cols-2">
          <PatternField
            key={`names ${draft.namesThatStay}`}
            id="names-that-stay"
            name="namesThatStay"
            label="Folders of nobody: names in paths that stay, one a line"
            placeholder={"farm07\nbuildmaster"}
            value={draft.namesThatStay}
            problem={problems.namesThatStay ?? ""}
          />
          <PatternField
            key={`patterns ${draft.scrubbed}`}
            id="scrubbed"
            name="scrubbed"
            label="Taken out of what arrives: patterns of RE2, one a line"
            placeholder={"serial=\\w+\n(?i)license key: \\S+"}
            value={draft.scrubbed}
            problem={problems.scrubbed ?? ""}
          />
        </div>
      </div>
      <PrivacyOutcome edit={edit} />
      <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3">
        <button type="submit" name="intent" value="preview" className={buttonLook()}>
          Try on stored reports
        </button>
        <button type="submit" name="intent" value="save" className={buttonLook("primary")}>
          Save
        </button>
      </div>
    </form>
  );
}

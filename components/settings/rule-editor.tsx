"use client";

import { Plus } from "lucide-react";
import { useActionState, useEffect } from "react";
import { RuleRow } from "@/components/settings/rule-row";
import type { RulesEdit } from "@/components/settings/rules-edit";
import { RulesOutcome } from "@/components/settings/rules-outcome";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  initial: RulesEdit;
  databaseId: string;
  /** Does what the form's `intent` says: save, preview, add, or up, down and remove with an index. */
  action: (edit: RulesEdit, form: FormData) => Promise<RulesEdit>;
};

/** The own rules of a database as a list to edit. Every button is a submit, so it needs no JavaScript. */
export function RuleEditor({ initial, databaseId, action }: Props) {
  const [edit, submit, pending] = useActionState(action, initial);
  useEffect(() => {
    if (edit.focus) document.getElementById(edit.focus)?.focus();
  }, [edit]);

  return (
    <form action={submit} aria-busy={pending} className="aria-busy:opacity-70">
      {/* Enter in a field does what the first button does. */}
      <button
        type="submit"
        name="intent"
        value="save"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
      />
      <input type="hidden" name="database" value={databaseId} />
      <input type="hidden" name="revision" value={edit.revision} />
      {edit.drafts.length === 0 ? (
        <p className="px-4 py-5 text-muted text-sm">
          No rules of your own: the defaults below decide alone. Add one where they are wrong about
          a module.
        </p>
      ) : (
        <ol>
          {edit.drafts.map((draft, index) => (
            <RuleRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place in the order
              key={index}
              index={index}
              draft={draft}
              problems={edit.problems.filter(({ rule }) => rule === index)}
            />
          ))}
        </ol>
      )}
      <RulesOutcome edit={edit} />
      <div className="flex flex-wrap gap-2 border-line border-t px-4 py-3">
        <button type="submit" name="intent" value="save" className={buttonLook("primary")}>
          Save
        </button>
        <button type="submit" name="intent" value="preview" className={buttonLook()}>
          Preview
        </button>
        <button
          type="submit"
          name="intent"
          value="add"
          id="add"
          className={`${buttonLook("quiet")} md:ml-auto`}
        >
          <Plus aria-hidden className="size-3.5" /> Add a rule
        </button>
      </div>
    </form>
  );
}

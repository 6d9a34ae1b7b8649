"use client";

import { useActionState } from "react";
import type { KeysEdit } from "@/components/access/keys-edit";
import { usesOf } from "@/components/keys/key-table";
import { useShownKey } from "@/components/keys/own-keys";
import { FieldProblem } from "@/components/settings/field-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD } from "@/components/ui/field-look";
import { OWN_KEYS } from "@/lib/access/meant-key";

type Props = {
  initial: KeysEdit;
  action: (edit: KeysEdit, form: FormData) => Promise<KeysEdit>;
};

const OUTCOMES: Record<KeysEdit["status"], string> = {
  opened: "",
  saved: "Saved: pages use them from now on.",
  refused: "Not saved: see above.",
};

/** What is pressed for each key of the pages. */
export function KeysForm({ initial, action }: Props) {
  const tells = useShownKey("?");
  const [{ typed, status, problem }, submit, pending] = useActionState(action, initial);
  return (
    <form
      action={submit}
      aria-busy={pending}
      className="space-y-3 px-4 py-3 text-sm aria-busy:opacity-70"
    >
      <p className="text-muted">
        Each key presses what a page shows, and does nothing where somebody types. Leave a field
        empty for the key it has from the start. <kbd className="font-mono">{tells}</kbd> tells the
        keys of a page, and switches all of them off, in every browser of yours.
      </p>
      <ul className="grid gap-x-6 gap-y-1.5 lg:grid-cols-2">
        {OWN_KEYS.map((key) => (
          <li key={key}>
            <label className="flex items-center gap-3">
              <input
                key={typed[key] ?? ""}
                name={`key ${key}`}
                defaultValue={typed[key] ?? ""}
                placeholder={key}
                maxLength={2}
                size={2}
                autoCapitalize="off"
                autoComplete="off"
                spellCheck={false}
                aria-describedby={problem === "" ? undefined : "keys-problem"}
                className={`${FIELD} w-11! shrink-0 text-center font-mono`}
              />
              <span className="min-w-0">
                <span className="sr-only">Key {key}: </span>
                {usesOf(key)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <FieldProblem id="keys-problem" words={problem} />
      <div className="flex flex-wrap items-center gap-2">
        <button type="submit" className={buttonLook()}>
          Save keys
        </button>
        <button type="submit" name="intent" value="reset" className={buttonLook("quiet")}>
          As at the start
        </button>
        <p role="status" className={status === "refused" ? "text-danger" : "text-good"}>
          {OUTCOMES[status]}
        </p>
      </div>
    </form>
  );
}

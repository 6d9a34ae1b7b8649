"use client";

import { useActionState } from "react";
import { ApiScopeFields } from "@/components/access/api-scope-fields";
import { type ApiTokenEdit, NEW_API_TOKEN } from "@/components/access/api-token-edit";
import { MadeApiToken } from "@/components/access/made-api-token";
import { FieldProblem } from "@/components/settings/field-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import type { ApiTokenProblem, Lifetime } from "@/lib/access/api-tokens";

type Props = {
  /** BugSplat's databases, of which it can be bound to one. */
  databases: readonly { id: string; name: string }[];
  action: (edit: ApiTokenEdit, form: FormData) => Promise<ApiTokenEdit>;
};

const LIFETIME_WORDS: Record<Lifetime, string> = {
  "30": "30 days",
  "90": "90 days",
  "365": "A year",
  never: "Until it is revoked",
};

const PROBLEMS: Record<ApiTokenProblem, string> = {
  "no-name": "Give it a name of at most 80 letters, to know it again.",
  "no-scope": "Choose what it opens.",
  "people-alone": "People are in the files of reports: choose Reports too.",
  "audit-of-one": "The audit log is of all databases. Make a token for all, or one without it.",
  unknown: "There is no such database any more. Load the page again.",
};

/** More of a name than any list shows. */
const LONGEST = 80;

/** Makes a token by its name, for what it opens, where and how long, and shows it this once. */
export function NewApiTokenForm({ databases, action }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened" });
  const isRefused = edit.status === "refused";
  const draft = isRefused ? edit.draft : NEW_API_TOKEN;
  return (
    <form action={submit} aria-busy={pending} className="space-y-4 p-4 aria-busy:opacity-70">
      {/* A form is emptied once it was sent: what was refused is put back. */}
      <div key={JSON.stringify(draft)} className="space-y-4">
        <div className="grid gap-x-3 gap-y-3 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr]">
          <label className="block min-w-0">
            <span className={FIELD_NAME}>Name</span>
            <input
              name="name"
              required
              maxLength={80}
              defaultValue={draft.name}
              autoComplete="off"
              placeholder="Nightly report"
              aria-invalid={isRefused && edit.problem === "no-name"}
              className={FIELD}
            />
          </label>
          <label className="block min-w-0">
            <span className={FIELD_NAME}>BugSplat database</span>
            <select name="database" defaultValue={draft.database} className={FIELD}>
              <option value="">All of them, later ones too</option>
              {databases.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name.slice(0, LONGEST)}
                </option>
              ))}
            </select>
          </label>
          <label className="block min-w-0">
            <span className={FIELD_NAME}>Good for</span>
            <select name="lifetime" defaultValue={draft.lifetime} className={FIELD}>
              {Object.entries(LIFETIME_WORDS).map(([lifetime, words]) => (
                <option key={lifetime} value={lifetime}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        </div>
        <ApiScopeFields chosen={draft.scopes} />
      </div>
      <FieldProblem id="api-token-problem" words={isRefused ? PROBLEMS[edit.problem] : ""} />
      <button type="submit" className={buttonLook()}>
        Make a token
      </button>
      {edit.status === "made" && <MadeApiToken token={edit.token} command={edit.command} />}
    </form>
  );
}

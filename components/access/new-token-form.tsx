"use client";

import { useActionState } from "react";
import { SecretLink } from "@/components/access/secret-link";
import type { TokenEdit } from "@/components/access/token-edit";
import { FieldProblem } from "@/components/settings/field-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  /** The BugSplat databases that are known, to be chosen; another one can be typed. */
  databases: readonly string[];
  action: (edit: TokenEdit, form: FormData) => Promise<TokenEdit>;
};

/** Makes a token by its name, for one BugSplat database or for all, and shows the address that it is in. */
export function NewTokenForm({ databases, action }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened" });
  const problem = edit.status === "no-name" ? "Give it a name, to know it again." : "";
  return (
    <form action={submit} aria-busy={pending} className="space-y-3 p-4 aria-busy:opacity-70">
      <div className="flex flex-wrap items-end gap-2">
        <label className="block min-w-0 flex-1 basis-56 md:max-w-sm">
          <span className={FIELD_NAME}>Name</span>
          <input
            name="name"
            required
            maxLength={80}
            autoComplete="off"
            placeholder="BugSplat, production"
            aria-invalid={problem !== ""}
            className={FIELD}
          />
        </label>
        <label className="block min-w-0 flex-1 basis-56 md:max-w-sm">
          <span className={FIELD_NAME}>Only for the BugSplat database</span>
          <input
            name="database"
            maxLength={300}
            autoComplete="off"
            list="token-databases"
            placeholder="all of them"
            className={FIELD}
          />
          <datalist id="token-databases">
            {databases.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <button type="submit" className={buttonLook()}>
          Make a token
        </button>
      </div>
      <FieldProblem id="token-problem" words={problem} />
      <MadeToken edit={edit} />
    </form>
  );
}

/** The address with a token that was just made. */
export function MadeToken({ edit }: { edit: TokenEdit }) {
  if (edit.status !== "made") return null;
  return (
    <SecretLink address={edit.address}>
      Give BugSplat this address. The token in it is not shown again: only its hash is kept.
    </SecretLink>
  );
}

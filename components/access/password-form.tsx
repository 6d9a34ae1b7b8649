"use client";

import { useActionState } from "react";
import type { PasswordEdit } from "@/components/access/account-edit";
import { tooManyTries } from "@/components/access/too-many-tries";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  leastLength: number;
  action: (edit: PasswordEdit, form: FormData) => Promise<PasswordEdit>;
};

/** Another password for whoever is signed in. */
export function PasswordForm({ leastLength, action }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened" });
  return (
    <form action={submit} aria-busy={pending} className="space-y-3 p-4 aria-busy:opacity-70">
      <div className="grid gap-3 sm:grid-cols-2">
        <label className="block">
          <span className={FIELD_NAME}>Password until now</span>
          <input
            type="password"
            name="current"
            required
            autoComplete="current-password"
            aria-invalid={edit.status === "wrong-password"}
            className={FIELD}
          />
        </label>
        <label className="block">
          <span className={FIELD_NAME}>New password, at least {leastLength} characters</span>
          <input
            type="password"
            name="next"
            required
            minLength={leastLength}
            autoComplete="new-password"
            aria-invalid={edit.status === "refused"}
            className={FIELD}
          />
        </label>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className={buttonLook()}>
          Change the password
        </button>
        <p role="status" className="text-sm">
          {wordsOf(edit)}
        </p>
      </div>
    </form>
  );
}

function wordsOf(edit: PasswordEdit): string {
  switch (edit.status) {
    case "opened":
      return "";
    case "changed":
      return "Changed. Your other sessions have ended.";
    case "wrong-password":
      return "Not changed: the password until now is not right.";
    case "refused":
      return `Not changed: the new password ${edit.problem}.`;
    case "too-often":
      return `Not changed: ${tooManyTries(edit.waitSeconds)}`;
  }
}

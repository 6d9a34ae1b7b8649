"use client";

import { type ReactNode, useActionState } from "react";
import type { PeopleEdit } from "@/components/access/people-edit";
import { SecretLink } from "@/components/access/secret-link";
import { FieldProblem } from "@/components/settings/field-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  action: (edit: PeopleEdit, form: FormData) => Promise<PeopleEdit>;
  /** The fields of what they will be allowed. */
  children: ReactNode;
};

/** Makes a link for somebody new. */
export function InviteForm({ action, children }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened" });
  const problem = edit.status === "refused" ? `This address ${edit.problem}.` : "";
  return (
    <form action={submit} aria-busy={pending} className="space-y-3 p-4 aria-busy:opacity-70">
      <label className="block max-w-sm">
        <span className={FIELD_NAME}>E-mail</span>
        <input
          key={edit.status === "refused" ? edit.email : ""}
          type="email"
          name="email"
          defaultValue={edit.status === "refused" ? edit.email : ""}
          required
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== ""}
          className={FIELD}
        />
        <FieldProblem id="invite-problem" words={problem} />
      </label>
      {children}
      <button type="submit" className={buttonLook()}>
        Make an invitation
      </button>
      {edit.status === "link" && (
        <SecretLink address={edit.address}>
          Send this link to <bdi>{edit.email}</bdi>. It works once, for a week, and is not shown
          again.
        </SecretLink>
      )}
    </form>
  );
}

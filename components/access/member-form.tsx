"use client";

import { type ReactNode, useActionState } from "react";
import type { PeopleEdit } from "@/components/access/people-edit";
import { SecretLink } from "@/components/access/secret-link";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  memberId: string;
  name: string;
  /** Does what the form's `intent` says: save, password or remove. */
  action: (edit: PeopleEdit, form: FormData) => Promise<PeopleEdit>;
  /** The fields of what they are allowed. */
  children: ReactNode;
};

/** Changes what a member may do, makes them a link for a new password, or removes them. */
export function MemberForm({ memberId, name, action, children }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened" });
  return (
    <form action={submit} aria-busy={pending} className="space-y-3 aria-busy:opacity-70">
      <input type="hidden" name="member" value={memberId} />
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <button type="submit" name="intent" value="save" className={buttonLook()}>
          Save
        </button>
        <button type="submit" name="intent" value="password" className={buttonLook("quiet")}>
          Link for a new password
        </button>
        <button type="submit" name="intent" value="remove" className={buttonLook("danger")}>
          Remove <span className="sr-only">{name}</span>
        </button>
        <p role="status" className="text-sm">
          {WORDS[edit.status]}
        </p>
      </div>
      {edit.status === "link" && (
        <SecretLink address={edit.address}>
          Send this link to <bdi>{edit.email}</bdi>. It works once, for a day; their sessions end
          when it is used.
        </SecretLink>
      )}
    </form>
  );
}

const WORDS: Partial<Record<PeopleEdit["status"], string>> = {
  changed: "Saved.",
  missing: "Not done: they are no member any more.",
  "last-owner": "Not done: there would be no owner left. Make somebody else one first.",
};

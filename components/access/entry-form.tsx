"use client";

import { useActionState } from "react";
import type { EntryEdit } from "@/components/access/entry-edit";
import { FieldProblem } from "@/components/settings/field-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Whose account it is; null where that is asked. */
  email: string | null;
  /** Somebody new says who they are; who forgot the password is known. */
  isNew: boolean;
  leastLength: number;
  button: string;
  action: (edit: EntryEdit, form: FormData) => Promise<EntryEdit>;
};

/** Name, e-mail and password of somebody who came by a link. */
export function EntryForm({ email, isNew, leastLength, button, action }: Props) {
  const [edit, submit, pending] = useActionState(action, {
    status: "opened",
    name: "",
    email: email ?? "",
    problems: {},
  });
  const { problems } = edit;
  return (
    <form action={submit} aria-busy={pending} className="space-y-4 aria-busy:opacity-70">
      <div role="alert" className="empty:hidden">
        {edit.status === "no-link" && (
          <Notice tone="danger">
            Meanwhile this link was used, or its time is over. Ask for another one.
          </Notice>
        )}
      </div>
      {isNew && (
        <label className="block">
          <span className={FIELD_NAME}>Your name</span>
          <input
            key={edit.name}
            name="name"
            defaultValue={edit.name}
            required
            maxLength={100}
            autoComplete="name"
            aria-invalid={problems.name !== undefined}
            className={FIELD}
          />
          <FieldProblem id="name-problem" words={sentence("The name", problems.name)} />
        </label>
      )}
      <label className="block">
        <span className={FIELD_NAME}>E-mail</span>
        <input
          key={edit.email}
          type="email"
          name="email"
          defaultValue={edit.email}
          readOnly={email !== null}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problems.email !== undefined}
          className={`${FIELD} read-only:bg-code read-only:text-muted`}
        />
        <FieldProblem id="email-problem" words={sentence("This address", problems.email)} />
      </label>
      <label className="block">
        <span className={FIELD_NAME}>{isNew ? "Password" : "New password"}</span>
        <input
          type="password"
          name="password"
          required
          minLength={leastLength}
          autoComplete="new-password"
          aria-invalid={problems.password !== undefined}
          aria-describedby="password-hint"
          className={FIELD}
        />
        <span id="password-hint" className="mt-1 block text-faint text-xs">
          At least {leastLength} characters; length is what counts.
        </span>
        <FieldProblem id="password-problem" words={sentence("The password", problems.password)} />
      </label>
      <button type="submit" className={`${buttonLook("primary")} w-full justify-center`}>
        {button}
      </button>
    </form>
  );
}

function sentence(subject: string, problem: string | undefined): string {
  return problem === undefined ? "" : `${subject} ${problem}.`;
}

"use client";

import { useActionState } from "react";
import type { SignInEdit } from "@/components/access/sign-in-edit";
import { SignInProblem } from "@/components/access/sign-in-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  /** The address to go to afterwards. */
  to: string;
  action: (edit: SignInEdit, form: FormData) => Promise<SignInEdit>;
};

/** E-mail and password. */
export function SignInForm({ to, action }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened", email: "" });
  const isRefused = edit.status !== "opened";
  return (
    <form action={submit} aria-busy={pending} className="space-y-4 aria-busy:opacity-70">
      <SignInProblem edit={edit} />
      <input type="hidden" name="to" value={to} />
      <label className="block">
        <span className={FIELD_NAME}>E-mail</span>
        <input
          key={edit.email}
          type="email"
          name="email"
          defaultValue={edit.email}
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={isRefused}
          className={FIELD}
        />
      </label>
      <label className="block">
        <span className={FIELD_NAME}>Password</span>
        <input
          type="password"
          name="password"
          required
          autoComplete="current-password"
          aria-invalid={isRefused}
          className={FIELD}
        />
      </label>
      <button type="submit" className={`${buttonLook("primary")} w-full justify-center`}>
        Sign in
      </button>
    </form>
  );
}

"use client";

import { useActionState } from "react";
import type { SignInEdit } from "@/components/access/sign-in-edit";
import { SignInProblem } from "@/components/access/sign-in-problem";
import { buttonLook } from "@/components/ui/button-look";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Link } from "@/components/ui/link";

type Props = {
  /** The address to go to afterwards. */
  to: string;
  action: (edit: SignInEdit, form: FormData) => Promise<SignInEdit>;
};

/** The code of an authenticator app. */
export function CodeForm({ to, action }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened", email: "" });
  return (
    <form action={submit} aria-busy={pending} className="space-y-4 aria-busy:opacity-70">
      <SignInProblem edit={edit} />
      <input type="hidden" name="to" value={to} />
      <label className="block">
        <span className={FIELD_NAME}>Code</span>
        <input
          name="code"
          required
          maxLength={40}
          inputMode="numeric"
          autoComplete="one-time-code"
          aria-invalid={edit.status !== "opened"}
          aria-describedby="code-hint"
          className={`${FIELD} font-mono tracking-widest`}
        />
        <span id="code-hint" className="mt-1 block text-faint text-xs">
          App lost? One of the codes that you kept for that day works here too.
        </span>
      </label>
      <button type="submit" className={`${buttonLook("primary")} w-full justify-center`}>
        Sign in
      </button>
      <p className="text-center text-sm">
        <Link href="/sign-in" className="text-accent hover:underline">
          Begin again
        </Link>
      </p>
    </form>
  );
}

"use client";

import { type ReactNode, useActionState } from "react";
import { MadeToken } from "@/components/access/new-token-form";
import type { TokenEdit } from "@/components/access/token-edit";
import { buttonLook } from "@/components/ui/button-look";

type Props = {
  id: string;
  /** It is good, and nothing takes its place yet. */
  canRotate: boolean;
  isRevoked: boolean;
  name: string;
  /** Does what the form's `intent` says: rotate or revoke. */
  action: (edit: TokenEdit, form: FormData) => Promise<TokenEdit>;
  /** What is known of it. */
  children: ReactNode;
};

/** A token, with what can be done about it. */
export function TokenRow({ id, canRotate, isRevoked, name, action, children }: Props) {
  const [edit, submit, pending] = useActionState(action, { status: "opened" });
  return (
    <li className="border-line border-b last:border-b-0">
      <form
        action={submit}
        aria-busy={pending}
        className="space-y-2 px-4 py-2.5 aria-busy:opacity-70"
      >
        <input type="hidden" name="token" value={id} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-72 text-sm">{children}</div>
          {canRotate && (
            <button type="submit" name="intent" value="rotate" className={buttonLook()}>
              Rotate <span className="sr-only">{name}</span>
            </button>
          )}
          {!isRevoked && (
            <button type="submit" name="intent" value="revoke" className={buttonLook("danger")}>
              Revoke <span className="sr-only">{name}</span>
            </button>
          )}
        </div>
        <MadeToken edit={edit} />
      </form>
    </li>
  );
}

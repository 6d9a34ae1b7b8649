"use client";

import { useActionState } from "react";
import type { TestEdit } from "@/components/intake/test-edit";
import { TestSteps } from "@/components/intake/test-steps";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";

type Props = {
  /** Whether this server has to be told the webhook's address. */
  asksAddress: boolean;
  /** Sends a test. */
  action: (edit: TestEdit, form: FormData) => Promise<TestEdit>;
};

/** Sends a made-up notification through the real address, and tells how each step went. */
export function TestForm({ asksAddress, action }: Props) {
  const [edit, submit, pending] = useActionState(action, { test: null, isOtherAddress: false });
  return (
    <div className="space-y-4">
      <form action={submit} aria-busy={pending} className="max-w-2xl space-y-2.5">
        {asksAddress && (
          <label className="block">
            <span className={FIELD_NAME}>
              Webhook's address, as npm start prints it; this server was started without its token
            </span>
            <input
              name="address"
              required
              spellCheck={false}
              autoComplete="off"
              dir="ltr"
              className={`${FIELD} font-mono text-xs`}
            />
          </label>
        )}
        <Button type="submit" look="primary" disabled={pending}>
          {pending ? "Sending…" : "Send a test notification"}
        </Button>
      </form>
      {edit.isOtherAddress && (
        <Notice tone="warning">
          That is not the address of this Crashboard's webhook, so nothing was sent. It begins with
          PUBLIC_URL and goes on with /api/ingest/ and a token.
        </Notice>
      )}
      {edit.test && <TestSteps {...edit.test} />}
    </div>
  );
}

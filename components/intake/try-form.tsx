"use client";

import { useActionState } from "react";
import type { TriedEdit } from "@/components/intake/tried-edit";
import { TriedResult } from "@/components/intake/tried-result";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { Notice } from "@/components/ui/notice";
import type { Clock } from "@/lib/format";

type Props = {
  clock: Clock;
  /** Says how the payload in the form would be read. */
  action: (edit: TriedEdit, form: FormData) => Promise<TriedEdit>;
};

const EMPTY: TriedEdit = { payload: "", tried: null, isTooLong: false };

/** A box for a payload, and below it how that would be read. */
export function TryForm({ clock, action }: Props) {
  const [edit, submit, pending] = useActionState(action, EMPTY);
  return (
    <div className="space-y-4">
      <form action={submit} aria-busy={pending} className="space-y-2.5 aria-busy:opacity-70">
        <label className="block">
          <span className={FIELD_NAME}>Payload: the JSON that BugSplat posts</span>
          <textarea
            name="payload"
            rows={10}
            defaultValue={edit.payload}
            maxLength={4_000_000}
            spellCheck={false}
            dir="ltr"
            placeholder={'{ "database": "…", "id": 1024, … }'}
            className={`${FIELD} resize-y font-mono text-xs`}
          />
        </label>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary">
            Read it
          </Button>
          <p className="text-muted text-sm">Nothing of it is stored, counted or logged.</p>
        </div>
      </form>
      {edit.isTooLong && (
        <Notice tone="warning">
          It has more than 4 million characters. Post it to the webhook instead, and see its
          delivery.
        </Notice>
      )}
      {edit.tried && <TriedResult tried={edit.tried} clock={clock} />}
    </div>
  );
}

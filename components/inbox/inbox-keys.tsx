"use client";

import { INBOX_KEYS } from "@/components/keys/key-table";
import { KeysOf } from "@/components/keys/keys-of";
import { usePressedKeys } from "@/components/keys/use-pressed-keys";

/** The box of the search listens itself. */
const isOwn = (key: string) => key !== "/" && INBOX_KEYS.some((own) => own.key === key);

/** The keys of an inbox. */
export function InboxKeys() {
  usePressedKeys(isOwn);
  return <KeysOf page="inbox" />;
}

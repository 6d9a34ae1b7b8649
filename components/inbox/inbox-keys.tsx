"use client";

import { INBOX_KEYS } from "@/components/keys/key-table";
import { KeysButton } from "@/components/keys/keys-button";
import { pressedBy, usePressedKeys } from "@/components/keys/use-pressed-keys";

/** The box of the search listens itself. */
const isOwn = (key: string) => key !== "/" && INBOX_KEYS.some((own) => own.key === key);

/** The keys of an inbox, and the list of those that do something there. */
export function InboxKeys() {
  usePressedKeys(isOwn);
  return <KeysButton listKeys={() => INBOX_KEYS.filter(({ key }) => pressedBy(key))} />;
}

"use client";

import { KeysButton } from "@/components/keys/keys-button";
import type { PageKey } from "@/components/keys/page-keys";
import { pressedBy, usePressedKeys } from "@/components/keys/use-pressed-keys";

/** Each key presses what carries it as `data-key`, so that none does what the page does not show. */
const INBOX_KEYS: PageKey[] = [
  { key: "j", does: "Next group that is to be decided" },
  { key: "k", does: "The group before" },
  { key: "r", does: "Resolve it, or reopen it; Enter takes the first way" },
  { key: "m", does: "Mute it, or unmute it" },
  { key: "a", does: "Assign it to you, or unassign it" },
  { key: "u", does: "Undo what was just done, or what was decided here" },
  { key: "o", does: "Open the group's own page" },
  { key: "/", does: "Search" },
];

/** The box of the search listens itself. */
const isOwn = (key: string) => key !== "/" && INBOX_KEYS.some((own) => own.key === key);

/** The keys of an inbox, and the list of those that do something there. */
export function InboxKeys() {
  usePressedKeys(isOwn);
  return <KeysButton listKeys={() => INBOX_KEYS.filter(({ key }) => pressedBy(key))} />;
}

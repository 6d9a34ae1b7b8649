"use client";

import { KeysButton } from "@/components/keys/keys-button";
import type { PageKey } from "@/components/keys/page-keys";
import { usePressedKeys } from "@/components/keys/use-pressed-keys";
import { RowKeys } from "@/components/lists/row-keys";

/** Each with what must be in the page for it. */
const LIST_KEYS: (PageKey & { needs: string })[] = [
  { key: "j ↓", does: "Next row", needs: "tr[data-row]" },
  { key: "k ↑", does: "Previous row", needs: "tr[data-row]" },
  { key: "o Enter", does: "Open the row", needs: "tr[data-row] [data-open]" },
  { key: "Space", does: "Peek at the row", needs: "tr[data-row] [data-peek]" },
  { key: "x", does: "Mark the row", needs: "tr[data-row] [data-mark]" },
  { key: "Esc", does: "Clear marks and cursor", needs: "tr[data-row]" },
  { key: "/", does: "Search", needs: '[data-key="/"]' },
  { key: "i", does: "Go through the list, group by group", needs: '[data-key="i"]' },
  { key: "r", does: "Resolve what is marked", needs: '#marked [data-key="r"]' },
  { key: "m", does: "Mute what is marked", needs: '#marked [data-key="m"]' },
  { key: "a", does: "Assign what is marked", needs: '#marked [data-key="a"]' },
  { key: "r", does: "Resolve the group, or reopen it", needs: 'section [data-key="r"]' },
  { key: "m", does: "Mute the group, or unmute it", needs: 'section [data-key="m"]' },
  { key: "a", does: "Assign the group to you, or unassign it", needs: 'section [data-key="a"]' },
  { key: "u", does: "Undo what was just done", needs: '[data-key="u"]' },
];

/** Those that press what is above the list or below it; the others are of rows, or of the search box. */
const isOfTriage = (key: string) => ["i", "r", "m", "a", "u"].includes(key);

/** The keys of a list, and the list of those that do something there. */
export function ListKeys() {
  usePressedKeys(isOfTriage);
  return (
    <>
      <RowKeys />
      <KeysButton listKeys={() => LIST_KEYS.filter(({ needs }) => document.querySelector(needs))} />
    </>
  );
}

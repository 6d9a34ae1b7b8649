import type { PageKey } from "@/components/keys/page-keys";

// What the keys of pages do. Each presses what carries it as `data-key`, so that none does what the page
// does not show; those of rows press what is in the rows.

/** Each with what must be in the page for it. */
export const LIST_KEYS: (PageKey & { needs: string })[] = [
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

export const REPORT_KEYS: PageKey[] = [
  { key: "p", does: "Previous report of the list" },
  { key: "n", does: "Next report of the list" },
  { key: "u", does: "Back to the list" },
  { key: "t", does: "Threads" },
  { key: "[", does: "Previous thread" },
  { key: "]", does: "Next thread" },
  { key: "f", does: "In-app frames, or all" },
  { key: "c", does: "Copy the stack" },
];

export const INBOX_KEYS: PageKey[] = [
  { key: "j", does: "Next group that is to be decided" },
  { key: "k", does: "The group before" },
  { key: "r", does: "Resolve it, or reopen it; Enter takes the first way" },
  { key: "m", does: "Mute it, or unmute it" },
  { key: "a", does: "Assign it to you, or unassign it" },
  { key: "u", does: "Undo what was just done, or what was decided here" },
  { key: "o", does: "Open the group's own page" },
  { key: "/", does: "Search" },
];

/** On every page, see `SECTION_KEYS` too. */
export const EVERYWHERE_KEYS: PageKey[] = [
  { key: "g", does: "Go to a section: then o, g, r, v, i or s" },
  { key: "?", does: "The keys of a page" },
];

/** All that one key does, on whichever page, in a few words. */
export function usesOf(key: string): string {
  const all = [...LIST_KEYS, ...INBOX_KEYS, ...REPORT_KEYS, ...EVERYWHERE_KEYS];
  const uses = all.filter((use) => use.key.split(" ")[0] === key).map(({ does }) => does);
  return [...new Set(uses)].join(" · ");
}

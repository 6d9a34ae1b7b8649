// What the keys of pages do. Each presses what carries it as `data-key`, so that none does what the page
// does not show; those of rows press what is in the rows.

/** A key of a page, what it does there, and what must be in the page for it. */
export type PageKey = { key: string; does: string; needs: string };

/** Of what carries it. */
const pressing = (key: string, does: string): PageKey => ({
  key,
  does,
  needs: `[data-key="${key}"]`,
});

const SEARCH = pressing("/", "Search");

export const LIST_KEYS: PageKey[] = [
  { key: "j ↓", does: "Next row", needs: "tr[data-row]" },
  { key: "k ↑", does: "Previous row", needs: "tr[data-row]" },
  { key: "o Enter", does: "Open the row", needs: "tr[data-row] [data-open]" },
  { key: "Space", does: "Peek at the row", needs: "tr[data-row] [data-peek]" },
  { key: "x", does: "Mark the row", needs: "tr[data-row] [data-mark]" },
  { key: "Esc", does: "Clear marks and cursor", needs: "tr[data-row]" },
  SEARCH,
  pressing("i", "Go through the list, group by group"),
  { key: "r", does: "Resolve what is marked", needs: '#marked [data-key="r"]' },
  { key: "m", does: "Mute what is marked", needs: '#marked [data-key="m"]' },
  { key: "a", does: "Assign what is marked", needs: '#marked [data-key="a"]' },
  { key: "r", does: "Resolve the group, or reopen it", needs: 'section [data-key="r"]' },
  { key: "m", does: "Mute the group, or unmute it", needs: 'section [data-key="m"]' },
  { key: "a", does: "Assign the group to you, or unassign it", needs: 'section [data-key="a"]' },
  pressing("u", "Undo what was just done"),
];

export const REPORT_KEYS: PageKey[] = [
  pressing("p", "Previous report of the list"),
  pressing("n", "Next report of the list"),
  pressing("u", "Back to the list"),
  pressing("t", "Threads"),
  pressing("[", "Previous thread"),
  pressing("]", "Next thread"),
  pressing("f", "In-app frames, or all"),
  pressing("c", "Copy the stack"),
];

export const INBOX_KEYS: PageKey[] = [
  pressing("j", "Next group that is to be decided"),
  pressing("k", "The group before"),
  pressing("r", "Resolve it, or reopen it; Enter takes the first way"),
  pressing("m", "Mute it, or unmute it"),
  pressing("a", "Assign it to you, or unassign it"),
  pressing("u", "Undo what was just done, or what was decided here"),
  pressing("o", "Open the group's own page"),
  SEARCH,
];

/** On every page, see `SECTION_KEYS` too. */
const EVERYWHERE_KEYS: PageKey[] = [
  { key: "/", does: "Find in the text", needs: "input[aria-keyshortcuts]" },
  { key: "g", does: "Go to a section: then o, g, r, v, i or s", needs: "[data-go]" },
  { key: "?", does: "The keys of a page", needs: "body" },
];

/** The kinds of pages that have keys of their own. */
const KEYS_OF = { list: LIST_KEYS, report: REPORT_KEYS, inbox: INBOX_KEYS };
export type KeyedPage = keyof typeof KEYS_OF;

/** The keys that do something on a page as it is now. */
export function keysHere(page: Document): PageKey[] {
  const kind = page.querySelector<HTMLElement>("[data-keys-of]")?.dataset.keysOf;
  const own = Object.entries(KEYS_OF).find(([known]) => known === kind)?.[1] ?? [SEARCH];
  return [...own, ...EVERYWHERE_KEYS].filter(({ needs }) => page.querySelector(needs));
}

/** All that one key does, on whichever page, in a few words. */
export function usesOf(key: string): string {
  const all = [...LIST_KEYS, ...INBOX_KEYS, ...REPORT_KEYS, ...EVERYWHERE_KEYS];
  const uses = all.filter((use) => use.key.split(" ")[0] === key).map(({ does }) => does);
  return [...new Set(uses)].join(" · ");
}

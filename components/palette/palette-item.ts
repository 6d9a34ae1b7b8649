/** Something that the palette leads to, or does. */
export type PaletteItem = {
  label: string;
  /** What it is, in a word or two. */
  about: string;
  /** Where it leads. */
  href: string;
};

/** Those of a list of anything that are items. */
export function readItems(value: unknown): PaletteItem[] {
  return Array.isArray(value) ? value.filter(isItem) : [];
}

function isItem(value: unknown): value is PaletteItem {
  return (
    typeof value === "object" &&
    value !== null &&
    ["label", "about", "href"].every((name) => typeof Reflect.get(value, name) === "string")
  );
}

/** More of them nobody reads. */
const MOST = 12;

/**
 * The items of which each word that is typed is in the label or in what it is about, those first whose label
 * begins with what is typed; all while nothing is typed.
 */
export function matchingItems<Item extends Pick<PaletteItem, "label" | "about">>(
  items: readonly Item[],
  typed: string,
): Item[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = items.filter(({ label, about }) => {
    const text = `${label} ${about}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = ({ label }: Item) => label.toLowerCase().startsWith(words.join(" "));
  return [...matches.filter(begins), ...matches.filter((item) => !begins(item))].slice(0, MOST);
}

/** Where a text leads that names nothing here: to the page of an id or a link, which the search knows. */
export function searchItems(typed: string): PaletteItem[] {
  const text = typed.trim();
  if (text === "") return [];
  const query = new URLSearchParams({ q: text });
  if (LIKE_AN_ID.test(text)) {
    return [
      { label: `Open report ${text}`, about: "Id or link", href: `/reports?${query}` },
      { label: `Open group ${text}`, about: "Id or link", href: `/groups?${query}` },
    ];
  }
  return [
    { label: `Groups: ${text}`, about: "Search", href: `/groups?${query}` },
    { label: `Reports: ${text}`, about: "Search", href: `/reports?${query}` },
  ];
}

/** A number, one behind its database's, or an address. */
const LIKE_AN_ID = /^(?:#?\d+|[\w.-]+[-:]\d+|https?:\/\/\S+)$/i;

/** What an event says: how many groups of the list have changed; null: that is not known. */
export type LiveChange = { groups: number | null };

/** Reads the text of an event; null when it means nothing here. */
export function readChange(text: string): LiveChange | null {
  const read: unknown = JSON.parse(text);
  if (typeof read !== "object" || read === null || !("groups" in read)) return null;
  const { groups } = read;
  return groups === null || typeof groups === "number" ? { groups } : null;
}

export function changeWords(groups: number | null): string {
  if (groups === null) return "The list may have changed";
  return groups === 1 ? "1 group changed" : `${groups.toLocaleString("en")} groups changed`;
}

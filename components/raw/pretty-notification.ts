import { formatCount } from "@/lib/format";

/** The texts that are shown elsewhere, by the fields of the notification that hold them. */
export const DOCUMENTS = ["reportXml", "debugOutput"] as const;
export type Document = (typeof DOCUMENTS)[number];

/** How much of a document says which one it is. */
const BEGINNING = 60;

/** A notification as JSON with a line for each value, its two long documents cut to their beginnings. */
export function prettyNotification(json: string): string {
  const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ""));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return json;
  const fields = Object.entries(value).map(([name, field]) => [
    name,
    DOCUMENTS.some((known) => known === name) ? cut(field) : field,
  ]);
  return JSON.stringify(Object.fromEntries(fields), null, 2);
}

function cut(field: unknown): unknown {
  if (typeof field !== "string" || field.length <= 2 * BEGINNING) return field;
  return `${field.slice(0, BEGINNING)}… ${formatCount(field.length)} characters in all`;
}

/** The document that stands cut in a line of the pretty JSON; null in other lines. */
export function documentOfLine(text: string): Document | null {
  const name = /^ {2}"(\w+)": ".* characters in all",?$/.exec(text)?.[1];
  return DOCUMENTS.find((known) => known === name) ?? null;
}

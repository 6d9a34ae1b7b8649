import type { CaretPlace, ValuePlace } from "@/lib/search/completion/caret-place";
import { FIELD_NAMES, FIELDS, type FieldName, findField, PARTS, STATES } from "@/lib/search/fields";

/** Something that can be typed, and what it is. */
export interface Option {
  /** As it is shown. */
  name: string;
  /** As it is written into the query. */
  insert: string;
  about: string;
}

/** The keys that begin with what is typed. */
export function keyOptions(typed: string): Option[] {
  const wanted = typed.toLowerCase();
  const named = FIELD_NAMES.filter((name) => beginningOf(name).startsWith(wanted));
  const alias = typed.includes(".") ? null : findField(typed);
  const names = alias === null || named.includes(alias) ? named : [...named, alias];
  return names
    .filter((name) => beginningOf(name) !== wanted)
    .map((name) => ({ name: `${name}:`, insert: beginningOf(name), about: FIELDS[name].about }));
}

/** A key with its colon; of attributes what stands before the name that one types. */
function beginningOf(name: FieldName): string {
  return FIELDS[name].kind === "attribute" ? "attr." : `${name}:`;
}

/** The values that are the same for everybody. */
export function knownOptions({ field, comparison, typed }: ValuePlace): Option[] {
  const known: readonly [string, string][] =
    FIELDS[field].kind === "word"
      ? (field === "is" ? STATES : PARTS).map((word) => [word, ""])
      : comparison !== null
        ? []
        : FIELDS[field].kind === "time"
          ? AGES
          : field === "assignee"
            ? ASSIGNED
            : [];
  return known
    .filter(([text]) => text.startsWith(typed.toLowerCase()))
    .map(([text, about]) => ({ name: text, insert: text, about }));
}

const AGES = [
  [">=-1h", "the last hour"],
  [">=-24h", "the last 24 hours"],
  [">=-7d", "the last 7 days"],
  [">=-30d", "the last 30 days"],
] as const satisfies [string, string][];

const ASSIGNED = [
  ["me", "you look after the group"],
  ["none", "nobody does"],
] as const satisfies [string, string][];

const DICTIONARIES: ReadonlySet<FieldName> = new Set(["group", "frame", "signature"]);

/** The fields whose values the server knows: names, and texts that have a dictionary. */
export function isSuggested(field: FieldName): boolean {
  const { kind } = FIELDS[field];
  return kind === "name" || kind === "version" || DICTIONARIES.has(field);
}

/** What to offer at once; the rest comes from the server. */
export function optionsAt(place: CaretPlace): Option[] {
  return place.kind === "key" ? keyOptions(place.typed) : knownOptions(place);
}

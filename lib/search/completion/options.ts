import type { CaretPlace, ValuePlace } from "@/lib/search/completion/caret-place";
import {
  attributeName,
  FIELD_NAMES,
  FIELDS,
  type FieldName,
  findField,
  PARTS,
  STATES,
} from "@/lib/search/fields";

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
  const named = FIELD_NAMES.filter((name) => name.toLowerCase().startsWith(wanted));
  const alias = findField(typed);
  const names = alias === null || named.includes(alias) ? named : [...named, alias];
  return names.map((name) => {
    const insert = name === "attr.NAME" && attributeName(typed) !== "" ? typed : name;
    return { name: `${insert}:`, insert, about: FIELDS[name].about };
  });
}

/** The values that are the same for everybody. */
export function knownOptions({ field, comparison, typed }: ValuePlace): Option[] {
  const known: readonly [string, string][] =
    field === "has" || field === "is"
      ? [...(field === "is" ? STATES : PARTS)].map((word) => [word, ""])
      : FIELDS[field].kind === "time" && comparison === null
        ? AGES
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

/** The fields whose values the server knows: names, and texts that have a dictionary. */
export function isSuggested(field: FieldName): boolean {
  const { kind } = FIELDS[field];
  return kind === "name" || kind === "version" || field === "group" || field === "frame";
}

/** What to offer at once; the rest comes from the server. */
export function optionsAt(place: CaretPlace): Option[] {
  return place.kind === "key" ? keyOptions(place.typed) : knownOptions(place);
}

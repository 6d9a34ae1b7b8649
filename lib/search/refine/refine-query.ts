import { FIELDS, type FieldName, findField } from "@/lib/search/fields";
import type { Query, Value } from "@/lib/search/grammar/query";
import { writeValue } from "@/lib/search/grammar/write-term";
import {
  readTerms,
  type WrittenTerm,
  withTerm,
  writeTerms,
} from "@/lib/search/refine/written-terms";

/** What a term of its own says of a value in a query. */
export type Mark = "kept" | "excluded" | null;

/** Asks for exactly this value of a field. */
export function writeTerm(field: FieldName, value: string): string {
  return `${field}:${FIELDS[field].kind === "text" ? "=" : ""}${writeValue(value)}`;
}

/** Whether the query keeps only the reports of a value, or leaves them out. */
export function markOf(text: string, field: FieldName, value: string): Mark {
  const terms = readTerms(text);
  if (terms.some(({ query }) => keeps(query, field, value))) return "kept";
  return terms.some(({ query }) => excludes(query, field, value)) ? "excluded" : null;
}

/** The query that keeps only the reports of a value, in place of a list that has it; null: too long. */
export function keepOnly(text: string, field: FieldName, value: string): string | null {
  const others = readTerms(text).filter(
    ({ query }) => !mentions(query, field, value) && !excludes(query, field, value),
  );
  return withTerm(others, writeTerm(field, value));
}

/** The query that leaves the reports of a value out; null: too long. */
export function exclude(text: string, field: FieldName, value: string): string | null {
  return withTerm(unmarked(text, field, value), `-${writeTerm(field, value)}`);
}

/** The query without the terms that keep or exclude a value. */
export function release(text: string, field: FieldName, value: string): string {
  return writeTerms(unmarked(text, field, value));
}

function unmarked(text: string, field: FieldName, value: string): WrittenTerm[] {
  return readTerms(text).filter(
    ({ query }) => !keeps(query, field, value) && !excludes(query, field, value),
  );
}

function keeps(query: Query, field: FieldName, value: string): boolean {
  return mentions(query, field, value) && query.kind === "term" && query.values.length === 1;
}

function excludes(query: Query, field: FieldName, value: string): boolean {
  return query.kind === "not" && keeps(query.part, field, value);
}

/** Whether a term offers the value, alone or in a list. */
function mentions(query: Query, field: FieldName, value: string): boolean {
  if (query.kind !== "term" || findField(query.key.text) !== field) return false;
  return query.values.some((written) => isValue(written, field, value));
}

/** Names are the same whatever the case of their letters; of a text, `=` asks for the whole. */
function isValue({ comparison, pattern }: Value, field: FieldName, value: string): boolean {
  const whole = comparison === "=" || (comparison === null && FIELDS[field].kind !== "text");
  const [text = "", ...others] = pattern;
  if (!whole || others.length > 0 || typeof text !== "string") return false;
  return text.toLowerCase() === value.toLowerCase();
}

import { LONGEST_QUERY, parseQuery, type TopTerm } from "@/lib/search/grammar/parse-query";

/** One of the terms that must all be true, as it was written: `-user:ada`, `(a OR b)`. */
export interface WrittenTerm {
  /** Where it begins in the query. */
  start: number;
  text: string;
  query: TopTerm["query"];
}

/** The terms of a query; none of a text that is not understood, for a page is shown without it. */
export function readTerms(text: string): WrittenTerm[] {
  const parsed = parseQuery(text);
  if (!parsed.understood) return [];
  return parsed.terms.map(({ query, start, end }) => ({
    start,
    text: text.slice(start, end),
    query,
  }));
}

/** The query of the terms that stand beside each other. */
export function writeTerms(terms: readonly WrittenTerm[]): string {
  return terms.map(({ text }) => text).join(" ");
}

/** The query without one of its terms. */
export function withoutTerm(text: string, index: number): string {
  return writeTerms(readTerms(text).filter((_, at) => at !== index));
}

/** The query of the terms and one more; null when it cannot be written: it is too long. */
export function withTerm(terms: readonly WrittenTerm[], term: string): string | null {
  const before = writeTerms(terms);
  // Alternatives need parentheses, and a bracket that nothing closes would take up what is behind it.
  const ways = before === "" ? [term] : WAYS.map((write) => write(before, term));
  return ways.find((text) => isWithTerm(text, terms, term)) ?? null;
}

const WAYS: readonly ((before: string, term: string) => string)[] = [
  (before, term) => `${before} ${term}`,
  (before, term) => `${term} ${before}`,
  (before, term) => `(${before}) ${term}`,
  (before, term) => `${term} (${before})`,
];

function isWithTerm(text: string, terms: readonly WrittenTerm[], term: string): boolean {
  const read = text.length > LONGEST_QUERY ? [] : readTerms(text);
  const isThere = read[0]?.text === term || read.at(-1)?.text === term;
  return isThere && read.length === terms.length + 1;
}

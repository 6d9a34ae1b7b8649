import type { Mark } from "@/lib/search/refine/refine-query";
import {
  readTerms,
  type WrittenTerm,
  withTerm,
  writeTerms,
} from "@/lib/search/refine/written-terms";

// As refine-query.ts, for what only a term written in full can ask for: a module in one version, an
// attribute. Terms are the same when their text is.

/** Whether a query keeps only what a term asks for, or leaves it out. */
export function markOfTerm(text: string, term: string): Mark {
  const terms = readTerms(text);
  if (terms.some((written) => written.text === term)) return "kept";
  return terms.some((written) => written.text === `-${term}`) ? "excluded" : null;
}

/** The query that asks for the term too; null: too long. */
export function keepTerm(text: string, term: string): string | null {
  return withTerm(others(text, term), term);
}

/** The query that leaves out what the term asks for; null: too long. */
export function excludeTerm(text: string, term: string): string | null {
  return withTerm(others(text, term), `-${term}`);
}

/** The query that says nothing of the term. */
export function releaseTerm(text: string, term: string): string {
  return writeTerms(others(text, term));
}

function others(text: string, term: string): WrittenTerm[] {
  return readTerms(text).filter((written) => ![term, `-${term}`].includes(written.text));
}

import { takeComparison, takeKey } from "@/lib/search/grammar/key";
import type { Query, QueryProblem, Span, Value, Word } from "@/lib/search/grammar/query";
import { QueryMistake, Scanner } from "@/lib/search/grammar/scanner";

/** One of the parts of a query that must all be true, and where it stands in the text. */
export interface TopTerm extends Span {
  query: Query;
}

export type ParsedQuery =
  | { understood: true; query: Query; terms: TopTerm[] }
  | { understood: false; problem: QueryProblem };

export const LONGEST_QUERY = 4_000;
const DEEPEST = 20;

/**
 * Reads the text of a query. Any text gives a query, or the first mistake with its place:
 *
 *     app:Render version:[4.2.*,4.3.*] -user:"build agent" (frame:Mesh::Draw OR received:>2026-11-01)
 *
 * Terms that stand beside each other must all be true; `OR` binds less than that, `-` more.
 */
export function parseQuery(text: string): ParsedQuery {
  try {
    if (text.length > LONGEST_QUERY) throw tooLong(text);
    return { understood: true, ...new Parser(text).parse() };
  } catch (error) {
    if (!(error instanceof QueryMistake)) throw error;
    const { message, start, end } = error;
    return { understood: false, problem: { message, start, end } };
  }
}

function tooLong(text: string): QueryMistake {
  return new QueryMistake(
    `A query can have ${LONGEST_QUERY} characters at most; leave out what is underlined.`,
    { start: LONGEST_QUERY, end: text.length },
  );
}

const WORDS = { or: /OR(?=[\s(]|$)/y, and: /AND(?=[\s(]|$)/y } as const;

class Parser {
  readonly #scanner: Scanner;
  #depth = 0;
  /** What stands outside of all parentheses, cut at each OR. */
  readonly #alternatives: TopTerm[][] = [];

  constructor(text: string) {
    this.#scanner = new Scanner(text);
  }

  parse(): { query: Query; terms: TopTerm[] } {
    const query = this.#or();
    if (this.#scanner.isAtEnd) return { query, terms: this.#terms(query) };
    const { at } = this.#scanner;
    throw new QueryMistake("This ) closes nothing: remove it, or put the text in quotes.", {
      start: at,
      end: at + 1,
    });
  }

  #terms(query: Query): TopTerm[] {
    const [terms = [], ...others] = this.#alternatives;
    const [start, end] = [terms[0]?.start ?? 0, others.at(-1)?.at(-1)?.end ?? 0];
    return others.length === 0 ? terms : [{ query, start, end }];
  }

  #or(): Query {
    const parts = [this.#and()];
    for (let start = this.#word("or"); start !== null; start = this.#word("or")) {
      const left = parts.at(-1);
      const right = this.#and();
      if (left?.kind === "all" || right.kind === "all") throw lonelyWord("OR", start);
      parts.push(right);
    }
    return join("or", parts);
  }

  #and(): Query {
    const terms: TopTerm[] = [];
    if (this.#depth === 0) this.#alternatives.push(terms);
    for (;;) {
      const and = this.#word("and");
      if (and !== null && terms.length === 0) throw lonelyWord("AND", and);
      if (this.#isAtEndOfTerms()) {
        if (and !== null) throw lonelyWord("AND", and);
        return join(
          "and",
          terms.map(({ query }) => query),
        );
      }
      const start = this.#scanner.at;
      terms.push({ query: this.#not(), start, end: this.#scanner.at });
    }
  }

  #isAtEndOfTerms(): boolean {
    const { at } = this.#scanner;
    if (this.#scanner.isAtEnd || this.#scanner.sees(")")) return true;
    const isOr = this.#word("or") !== null;
    if (isOr) this.#scanner.goTo(at);
    return isOr;
  }

  #not(): Query {
    const start = this.#scanner.at;
    if (!this.#scanner.take("-")) return this.#primary();
    if (this.#scanner.isAtBreak) {
      throw new QueryMistake(
        'A minus stands directly before what is to be left out; put it in quotes to look for it: "-".',
        { start, end: start + 1 },
      );
    }
    return this.#within(start, () => ({ kind: "not", part: this.#not() }));
  }

  #primary(): Query {
    const start = this.#scanner.at;
    if (this.#scanner.take("(")) return this.#group(start);
    const key = takeKey(this.#scanner);
    if (key !== null) {
      return { kind: "term", key, values: this.#values(key), start, end: this.#scanner.at };
    }
    const pattern = this.#scanner.takePattern("");
    return { kind: "text", pattern, start, end: this.#scanner.at };
  }

  #group(start: number): Query {
    const query = this.#within(start, () => this.#or());
    if (this.#scanner.take(")")) return query;
    throw new QueryMistake("This ( is not closed: end it with ).", { start, end: start + 1 });
  }

  #values(key: Word): Value[] {
    const start = this.#scanner.at;
    if (!this.#scanner.take("[")) return [this.#value(key, "")];
    const values: Value[] = [];
    do {
      this.#scanner.skipSpace();
      values.push(this.#value(key, ",]"));
      this.#scanner.skipSpace();
    } while (this.#scanner.take(","));
    if (this.#scanner.take("]")) return values;
    throw new QueryMistake(
      "This list is not closed: end it with ], and put values with spaces in quotes.",
      { start, end: this.#scanner.at },
    );
  }

  #value(key: Word, stop: "" | ",]"): Value {
    const start = this.#scanner.at;
    const comparison = takeComparison(this.#scanner);
    const quoted = this.#scanner.sees('"');
    const pattern = this.#scanner.takePattern(stop);
    const end = this.#scanner.at;
    if (pattern.length > 0 || quoted) return { comparison, pattern, start, end };
    throw new QueryMistake(
      `${key.text}: needs a value, such as ${key.text}:word or ${key.text}:"two words".`,
      { start: key.start, end: Math.max(end, key.end + 1) },
    );
  }

  /** Where the word stands when it is the next one; then it is behind the scanner. */
  #word(word: keyof typeof WORDS): number | null {
    this.#scanner.skipSpace();
    const { at } = this.#scanner;
    return this.#scanner.match(WORDS[word]) === null ? null : at;
  }

  /** A bound on how deep a query is nested, so that no text overflows the stack. */
  #within<T>(start: number, read: () => T): T {
    if (this.#depth === DEEPEST) {
      throw new QueryMistake(`A query can be nested ${DEEPEST} levels deep at most.`, {
        start,
        end: start + 1,
      });
    }
    this.#depth += 1;
    const value = read();
    this.#depth -= 1;
    return value;
  }
}

function join(kind: "and" | "or", parts: Query[]): Query {
  const [first = { kind: "all" }, ...others] = parts;
  return others.length === 0 ? first : { kind, parts };
}

function lonelyWord(word: "OR" | "AND", start: number): QueryMistake {
  return new QueryMistake(
    `${word} stands between two terms; write "${word.toLowerCase()}" in quotes to look for the word.`,
    { start, end: start + word.length },
  );
}

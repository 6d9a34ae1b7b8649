import type { Pattern, QueryProblem, Span } from "@/lib/search/grammar/query";

/** Thrown inside the parser only: the first mistake ends the reading. */
export class QueryMistake extends Error implements QueryProblem {
  readonly start: number;
  readonly end: number;

  constructor(message: string, { start, end }: Span) {
    super(message);
    this.start = start;
    this.end = end;
  }
}

const SPACE = /\s/;

const BRACKETS = new Map([
  ["(", ")"],
  ["<", ">"],
]);

/** What ends a word without quotes, beside space and a closing parenthesis. */
type Stop = "" | ",]";

/** Reads the text of a query from left to right. */
export class Scanner {
  #at = 0;

  constructor(readonly text: string) {}

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.text.length;
  }

  /** Whether nothing but space stands between here and what ends a word. */
  get isAtBreak(): boolean {
    return this.isAtEnd || SPACE.test(this.text.charAt(this.#at)) || this.sees(")");
  }

  sees(text: string): boolean {
    return this.text.startsWith(text, this.#at);
  }

  /** Goes behind the text when it stands here. */
  take(text: string): boolean {
    const found = this.sees(text);
    if (found) this.#at += text.length;
    return found;
  }

  /** Goes behind what a sticky pattern matches here, and gives it. */
  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  goTo(at: number): void {
    this.#at = at;
  }

  skipSpace(): void {
    this.match(/\s*/y);
  }

  /** A value in quotes or without, from here on; empty where none stands. */
  takePattern(stop: Stop): Pattern {
    return this.sees('"') ? this.takeQuoted() : this.#takeBare(stop);
  }

  /** `"a b"`: literal text, in which `\"` is a quote and `\\` a backslash. */
  takeQuoted(): string[] {
    const start = this.#at;
    let text = "";
    for (this.#at += 1; !this.isAtEnd; this.#at += 1) {
      const next = this.text.charAt(this.#at);
      if (next === '"') {
        this.#at += 1;
        return text === "" ? [] : [text];
      }
      if (next === "\\" && /["\\]/.test(this.text.charAt(this.#at + 1))) this.#at += 1;
      text += this.text.charAt(this.#at);
    }
    throw new QueryMistake('This quote is not closed: end it with ".', { start, end: this.#at });
  }

  /**
   * A word with its wildcards; `\*` and `\?` are the characters themselves. What stands in brackets
   * that it opens belongs to it: `Mesh::draw(int, bool)` and `Pool<int, 4>::take` need no quotes.
   */
  #takeBare(stop: Stop): Pattern {
    const pattern: Pattern = [];
    let [literal, closedAt] = ["", -1];
    const endLiteral = () => {
      if (literal !== "") pattern.push(literal);
      literal = "";
    };
    for (; !this.isAtEnd; this.#at += 1) {
      const next = this.text.charAt(this.#at);
      if (this.#at > closedAt) {
        if (SPACE.test(next) || next === ")" || stop.includes(next)) break;
        closedAt = this.#closingOf(next);
      }
      if (next === "*" || next === "?") {
        endLiteral();
        pattern.push({ any: next === "*" ? "many" : "one" });
      } else {
        if (next === "\\" && /[*?]/.test(this.text.charAt(this.#at + 1))) this.#at += 1;
        literal += this.text.charAt(this.#at);
      }
    }
    endLiteral();
    return pattern;
  }

  /** Where the bracket closes that opens here; -1 when none does. */
  #closingOf(opening: string): number {
    const closing = BRACKETS.get(opening);
    if (closing === undefined) return -1;
    let open = 0;
    for (let at = this.#at; at < this.text.length; at += 1) {
      const next = this.text.charAt(at);
      if (next === opening) open += 1;
      if (next === closing) open -= 1;
      if (open === 0) return at;
    }
    return -1;
  }
}

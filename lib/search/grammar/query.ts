/** A part of the query's text, in UTF-16 units: the first one, and the one behind the last. */
export interface Span {
  start: number;
  end: number;
}

/** What somebody looks for. Every part knows where it stands, so that an error can be underlined. */
export type Query = All | And | Or | Not | Term | FreeText;

/** The empty query. */
export interface All {
  kind: "all";
}

export interface And {
  kind: "and";
  /** At least two. */
  parts: Query[];
}

export interface Or {
  kind: "or";
  /** At least two. */
  parts: Query[];
}

export interface Not {
  kind: "not";
  part: Query;
}

/** `version:[1.2,1.3]`: the field has one of the values. */
export interface Term extends Span {
  kind: "term";
  /** As written; whether there is such a field is asked later. */
  key: Word;
  /** At least one. */
  values: Value[];
}

/** Words without a key. */
export interface FreeText extends Span {
  kind: "text";
  pattern: Pattern;
}

export interface Word extends Span {
  text: string;
}

export interface Value extends Span {
  comparison: Comparison | null;
  pattern: Pattern;
}

/** `=` asks for the whole of a text. */
export const COMPARISONS = [">=", "<=", ">", "<", "="] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Text with wildcards in it: `4.2.*` is `["4.2.", { any: "many" }]`. */
export type Pattern = PatternPiece[];

/** Literal text, or a wildcard: `*` stands for any characters, `?` for one. */
export type PatternPiece = string | { any: "many" | "one" };

/** What is wrong with a query, and where: one sentence that says what to write instead. */
export interface QueryProblem extends Span {
  message: string;
}

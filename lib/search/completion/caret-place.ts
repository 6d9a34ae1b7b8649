import { type FieldName, findField } from "@/lib/search/fields";
import { takeComparison, takeKey } from "@/lib/search/grammar/key";
import type { Comparison, Span } from "@/lib/search/grammar/query";
import { QueryMistake, Scanner } from "@/lib/search/grammar/scanner";

/** What is being typed where the caret stands, and the part of the text that it is. */
export type CaretPlace = KeyPlace | ValuePlace;

export interface KeyPlace extends Span {
  kind: "key";
  /** What of the key stands before the caret. */
  typed: string;
}

export interface ValuePlace extends Span {
  kind: "value";
  field: FieldName;
  comparison: Comparison | null;
  /** What of the value stands before the caret, without quotes. */
  typed: string;
  /** Whether it is in a list that nothing closes yet. */
  inOpenList: boolean;
}

/**
 * Where the caret stands in a query that may be half typed. Null where there is nothing to complete:
 * in a quoted text, in a value with wildcards, behind a key that is no field.
 */
export function caretPlace(text: string, caret: number): CaretPlace | null {
  const scanner = new Scanner(text);
  for (;;) {
    scanner.match(/[\s()-]*/y);
    const start = scanner.at;
    if (caret < start || scanner.isAtEnd) return emptyPlace(text, caret);
    const key = takeKey(scanner);
    if (key === null) {
      takeAnyPattern(scanner, "");
      if (caret <= scanner.at) return keyPlace(text, start, caret, caret);
      continue;
    }
    if (caret <= key.end) return keyPlace(text, start, caret, scanner.at);
    const place = valuePlace(scanner, caret);
    if (place === null) continue;
    const field = findField(key.text);
    return field === null || place === "nothing" ? null : { kind: "value", field, ...place };
  }
}

/** Where a new term could begin. */
function emptyPlace(text: string, caret: number): KeyPlace | null {
  const isFree = /(?:^|[\s(-])$/.test(text.slice(0, caret)) && /^(?:\s|$)/.test(text.slice(caret));
  return isFree ? { kind: "key", typed: "", start: caret, end: caret } : null;
}

function keyPlace(text: string, start: number, caret: number, end: number): KeyPlace | null {
  const typed = text.slice(start, caret);
  return /^[a-z][\w.-]*$/i.test(typed) ? { kind: "key", typed, start, end } : null;
}

type Place = Omit<ValuePlace, "kind" | "field">;

/** The value at the caret of those from here on; null when the caret is behind all of them. */
function valuePlace(scanner: Scanner, caret: number): Place | "nothing" | null {
  if (!scanner.take("[")) return onePlace(scanner, caret, "");
  let place: Place | "nothing" | null = null;
  let isBefore = false;
  do {
    const from = scanner.at;
    scanner.skipSpace();
    isBefore ||= from <= caret && caret < scanner.at;
    place = onePlace(scanner, caret, ",]") ?? place;
    scanner.skipSpace();
  } while (scanner.take(","));
  const isClosed = scanner.take("]");
  // Directly behind `[` or `,` a value is missing, whatever stands after the space.
  if (isBefore && !isClosed) place = { ...EMPTY, start: caret, end: caret };
  if (place !== null && place !== "nothing") return { ...place, inOpenList: !isClosed };
  return place ?? (caret < scanner.at ? "nothing" : null);
}

const EMPTY = { comparison: null, typed: "", inOpenList: false } as const;

function onePlace(scanner: Scanner, caret: number, stop: "" | ",]"): Place | "nothing" | null {
  const first = scanner.at;
  const comparison = takeComparison(scanner);
  const start = scanner.at;
  const isQuoted = scanner.sees('"');
  const isClosed = takeAnyPattern(scanner, stop);
  const end = isClosed ? scanner.at : caret;
  if (caret < first || caret > scanner.at) return null;
  if (caret < start) return "nothing";
  const before = scanner.text.slice(start, caret);
  const typed = isQuoted ? textOfQuoted(before, isClosed && caret === end) : textOfBare(before);
  return typed === null ? "nothing" : { comparison, typed, start, end, inOpenList: false };
}

/** Goes behind a pattern; whether it is one with an end: a quote that nothing closes has none. */
function takeAnyPattern(scanner: Scanner, stop: "" | ",]"): boolean {
  try {
    scanner.takePattern(stop);
    return true;
  } catch (error) {
    if (error instanceof QueryMistake) return false;
    throw error;
  }
}

function textOfQuoted(before: string, withEnd: boolean): string {
  return before.slice(1, withEnd ? -1 : undefined).replace(/\\(["\\])/g, "$1");
}

/** Null of a text with wildcards. */
function textOfBare(before: string): string | null {
  return /(?<!\\)[*?]/.test(before) ? null : before.replace(/\\([*?])/g, "$1");
}

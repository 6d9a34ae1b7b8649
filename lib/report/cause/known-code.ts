/** What is known of a code that stands in a report. */
export interface KnownCode {
  /** As its header names it: "STATUS_ACCESS_VIOLATION", "SEGV_MAPERR". */
  name: string;
  /** What to call it, without the code: "Access violation". */
  words: string;
  /** What debuggers call it where that differs: "C++ EH exception". */
  alias: string | null;
}

type NumberedRow = [value: number, name: string, words: string, alias?: string];

/** A table from numbers to what they mean. */
export function numbered(rows: readonly NumberedRow[]): ReadonlyMap<number, KnownCode> {
  return new Map(rows.map(([value, name, words, alias = null]) => [value, { name, words, alias }]));
}

/** A table from names to what they mean. */
export function named(rows: Readonly<Record<string, string>>): ReadonlyMap<string, KnownCode> {
  return new Map(Object.entries(rows).map(([name, words]) => [name, { name, words, alias: null }]));
}

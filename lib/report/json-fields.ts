import { type LineColumn, readLineColumn } from "@/lib/report/source-place";
import { storableText } from "@/lib/report/storable-text";
import type { Tally } from "@/lib/report/tally";

/**
 * The fields of a JSON value of which the shape is not known. A reader takes what it knows, each
 * under one of several names; null, "", [] and {} are all no value, as PHP writes them.
 */
export class JsonFields {
  private readonly fields: Map<string, unknown>;

  constructor(value: unknown) {
    const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
    this.fields = new Map(entries.filter(([, field]) => !isEmpty(field)));
  }

  text(...names: string[]): string | null {
    return this.take(names, readText);
  }

  /** A whole number, also as text. */
  number(...names: string[]): number | null {
    return this.take(names, (value) => {
      const digits = readText(value);
      return digits !== null && /^\d{1,9}$/.test(digits) ? Number(digits) : null;
    });
  }

  /** `32`, or `32:4` with a column. */
  lineColumn(...names: string[]): LineColumn | null {
    return this.take(names, (value) => readLineColumn(readText(value) ?? ""));
  }

  /** The items of a list; a single value is a list of one. */
  list(name: string): unknown[] {
    return this.take([name], (value) => (Array.isArray(value) ? value : [value])) ?? [];
  }

  /** Counts the fields that nobody took. */
  tallyRest(tally: Tally): void {
    for (const name of this.fields.keys()) tally.add(name);
  }

  private take<T>(names: string[], understand: (value: unknown) => T | null): T | null {
    for (const name of names) {
      const value = this.fields.get(name);
      const understood = value === undefined ? null : understand(value);
      if (understood !== null) {
        this.fields.delete(name);
        return understood;
      }
    }
    return null;
  }
}

function readText(value: unknown): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  return storableText(String(value)).trim() || null;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
  return value === null || value === undefined;
}

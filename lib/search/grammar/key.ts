import { COMPARISONS, type Comparison, type Word } from "@/lib/search/grammar/query";
import type { Scanner } from "@/lib/search/grammar/scanner";

/** `attr.GPU` and `attr."GPU name"` in front of a colon; not the `std` of `std::move`, nor `http://`. */
const KEY = /[a-z][\w.-]*(?:"(?:[^"\\]|\\["\\])*")?(?=:(?!:|\/\/|\\))/iy;

/** The key that stands here; then its colon is behind the scanner too. Null when none stands here. */
export function takeKey(scanner: Scanner): Word | null {
  const start = scanner.at;
  const key = scanner.match(KEY);
  if (key === null) return null;
  const end = scanner.at;
  scanner.take(":");
  return { text: unquote(key), start, end };
}

/** `<` also begins names such as `<lambda_1>`: which fields can be compared is asked later. */
export function takeComparison(scanner: Scanner): Comparison | null {
  return COMPARISONS.find((sign) => scanner.take(sign)) ?? null;
}

/** `attr."GPU name"` is the key `attr.GPU name`. */
function unquote(key: string): string {
  const quote = key.indexOf('"');
  return quote === -1
    ? key
    : key.slice(0, quote) + key.slice(quote + 1, -1).replace(/\\(["\\])/g, "$1");
}

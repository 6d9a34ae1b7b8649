import type { Pattern } from "@/lib/search/grammar/query";

/** The text of a pattern without wildcards; null of one with them. */
export function literal(pattern: Pattern): string | null {
  const pieces = pattern.filter((piece) => typeof piece === "string");
  return pieces.length === pattern.length ? pieces.join("") : null;
}

import type { Pattern } from "@/lib/search/grammar/query";

/** A pattern for SQL's `like`, in which `\` makes the next character literal. */
export function likePattern(pattern: Pattern, whole: boolean): string {
  const inside = pattern
    .map((piece) => {
      if (typeof piece === "string") return piece.replace(/[\\%_]/g, "\\$&");
      return piece.any === "many" ? "%" : "_";
    })
    .join("");
  return whole ? inside : `%${inside}%`;
}

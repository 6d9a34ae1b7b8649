import type { Pattern, PatternPiece } from "@/lib/search/grammar/query";

/**
 * Whether a pattern fits a text, or, unless `whole`, a part of it; whatever the case of letters, as
 * SQL's `ilike` sees it. Takes time in proportion to the product of both lengths at most.
 */
export function matchesPattern(pattern: Pattern, text: string, whole: boolean): boolean {
  const wanted = characterPieces(whole ? pattern : [MANY, ...pattern, MANY]);
  const characters = [...text.toLowerCase()];
  // The last `*`, and how much of the text it stands for so far: only it ever has to take more.
  let [at, inText, star, taken] = [0, 0, -1, 0];
  while (inText < characters.length) {
    const piece = wanted[at];
    if (isAny(piece, "many")) {
      [star, taken] = [at, inText];
      at += 1;
    } else if (isAny(piece, "one") || (piece !== undefined && piece === characters[inText])) {
      at += 1;
      inText += 1;
    } else if (star !== -1) {
      taken += 1;
      [at, inText] = [star + 1, taken];
    } else return false;
  }
  return wanted.slice(at).every((piece) => isAny(piece, "many"));
}

const MANY: PatternPiece = { any: "many" };

function isAny(piece: PatternPiece | undefined, any: "many" | "one"): boolean {
  return typeof piece === "object" && piece.any === any;
}

/** The same pattern with each literal cut into its characters. */
function characterPieces(pattern: Pattern): Pattern {
  const pieces: Pattern = [];
  for (const piece of pattern) {
    if (typeof piece === "string") pieces.push(...piece.toLowerCase());
    else pieces.push(piece);
  }
  return pieces;
}

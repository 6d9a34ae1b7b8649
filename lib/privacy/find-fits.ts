import { parseJson } from "@/lib/ingest/parse-json";
import { changeLeaves } from "@/lib/privacy/change-leaves";
import { type Concealment, concealText } from "@/lib/privacy/conceal-notification";
import { compilePattern, isScrubbed } from "@/lib/privacy/scrub-notification";

/** Where a pattern fits: what stands around it, without people, and how long it is. */
export type Fit = { field: string; before: string; length: number; after: string };

export type Fits = { fits: number; example: Fit | null };

type Input = {
  body: Uint8Array;
  patterns: readonly string[];
  concealment: Concealment;
};

/** Of each side, in characters. */
const AROUND = 40;

/** Counts where patterns would take something out of a notification. */
export function findFits({ body, patterns, concealment }: Input): Fits[] {
  const json = parseJson(body);
  return patterns.map((pattern) => {
    const compiled = compilePattern(pattern);
    const found: Fits = { fits: 0, example: null };
    if (!json.ok || compiled === null) return found;
    changeLeaves(json.value, (leaf, field) => {
      if (!isScrubbed(leaf, field)) return leaf;
      const matcher = compiled.matcher(leaf);
      while (matcher.find()) {
        found.fits += 1;
        found.example ??= fitAt(leaf, field ?? "", matcher.start(), matcher.end(), concealment);
      }
      return leaf;
    });
    return found;
  });
}

function fitAt(
  text: string,
  field: string,
  start: number,
  end: number,
  concealment: Concealment,
): Fit {
  const line = (part: string) => concealText(part, concealment).replace(/\s+/g, " ");
  return {
    field,
    before: line(text.slice(Math.max(0, start - AROUND), start)),
    length: end - start,
    after: line(text.slice(end, end + AROUND)),
  };
}

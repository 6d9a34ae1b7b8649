import { parseJson } from "@/lib/ingest/parse-json";
import { type Concealment, changeTexts } from "@/lib/privacy/conceal-notification";
import { textConcealer } from "@/lib/privacy/conceal-text";
import { personHasher } from "@/lib/privacy/person-hash";
import { personMark } from "@/lib/privacy/person-mark";
import { compilePattern, isPlace } from "@/lib/privacy/scrub-notification";

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
    changeTexts(json.value, (text, field) => {
      if (field !== null && isPlace(field)) return text;
      const matcher = compiled.matcher(text);
      while (matcher.find()) {
        found.fits += 1;
        found.example ??= fitAt(text, field ?? "", matcher.start(), matcher.end(), concealment);
      }
      return text;
    });
    return found;
  });
}

function fitAt(
  text: string,
  field: string,
  start: number,
  end: number,
  { key, namesThatStay }: Concealment,
): Fit {
  const hash = personHasher(key);
  const mark = (value: string) => personMark(hash(value));
  const conceal = textConcealer({ mark, namesThatStay, values: [] });
  const line = (part: string) => conceal(part).replace(/\s+/g, " ");
  return {
    field,
    before: line(text.slice(Math.max(0, start - AROUND), start)),
    length: end - start,
    after: line(text.slice(end, end + AROUND)),
  };
}

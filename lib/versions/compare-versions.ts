/**
 * Compares two versions as people count them; negative when `a` is the older one. Numbers by value,
 * however many there are (`1.10` > `1.9`, `1.2` = `1.2.0`); a pre-release word before its release
 * (`2.0-beta2` < `2.0-rc1` < `2.0`), any other word behind it (`2.0` < `2.0-hotfix1`). A leading `v`
 * and what stands behind `+` do not count. Dates are numbers: `2026.11.5` < `2026.11.20`.
 * Versions that count the same are ordered by their text, so that the order is total.
 */
export function compareVersions(a: string, b: string): number {
  return compareCounted(a, b) || compareText(a, b);
}

/** The same, but 0 for versions that count the same: `1.2` and `v1.2.0`. */
export function compareCounted(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = compareParts(left[at] ?? NOTHING, right[at] ?? NOTHING);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Where two versions begin to differ: the place from 1 on, and what each has there, "" for nothing. */
export type Difference = { place: number; a: string; b: string };

/** The part that decides which of two versions is the newer; null when they count the same. */
export function firstDifference(a: string, b: string): Difference | null {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one, other] = [left[at] ?? "", right[at] ?? ""];
    const parts = [one && toPart(one), other && toPart(other)] as const;
    if (compareParts(parts[0] || NOTHING, parts[1] || NOTHING) !== 0) {
      return { place: at + 1, a: one, b: other };
    }
  }
  return null;
}

/** A number, a word, or nothing where the other version goes on; `rank` puts them in their order. */
interface Part {
  rank: number;
  /** Digits without leading zeros, so that the longer one is the greater. */
  digits: string;
  word: string;
}

/** Before a release, in the order in which they come. */
const PRE_RELEASES = [
  ["dev", "snapshot", "nightly", "canary"],
  ["alpha", "a"],
  ["beta", "b"],
  ["pre", "preview", "ea"],
  ["rc", "cr", "c"],
];

const RELEASE = PRE_RELEASES.length;
const NOTHING: Part = { rank: RELEASE, digits: "", word: "" };

/** Longer ones are no versions; comparing them must not take seconds. */
const LONGEST = 1_000;

function partsOf(version: string): Part[] {
  return wordsOf(version).map(toPart);
}

/** Its numbers and words, as far as they count. */
function wordsOf(version: string): string[] {
  const counted = version
    .slice(0, LONGEST)
    .toLowerCase()
    .trim()
    .replace(/^v(?=\d)/, "");
  const [parts = ""] = counted.split("+");
  return parts.match(/\d+|\p{L}+/gu) ?? [];
}

function toPart(text: string): Part {
  if (/^\d/.test(text)) return { rank: RELEASE, digits: text.replace(/^0+/, ""), word: "" };
  const preRelease = PRE_RELEASES.findIndex((words) => words.includes(text));
  return preRelease === -1
    ? { rank: RELEASE + 1, digits: "", word: text }
    : { rank: preRelease, digits: "", word: "" };
}

function compareParts(a: Part, b: Part): number {
  return (
    a.rank - b.rank ||
    a.digits.length - b.digits.length ||
    compareText(a.digits, b.digits) ||
    compareText(a.word, b.word)
  );
}

/** By UTF-16 units, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

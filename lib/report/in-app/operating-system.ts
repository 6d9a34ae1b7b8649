export type OperatingSystem = "windows" | "apple" | "linux";

/** What of a report tells its operating system. */
export interface SystemFacts {
  crashTypeId: number | null;
  os: string | null;
  platform: string | null;
}

const WORDS: readonly [OperatingSystem, RegExp][] = [
  ["apple", /\b(?:mac ?os|os ?x|ios|ipados|iphone|darwin|tvos|watchos)\b/i],
  ["linux", /\b(?:linux|android|ubuntu|debian)\b/i],
  ["windows", /\b(?:windows|xbox)/i],
];

/** BugSplat's crash types that occur on one system only; see lib/report/crash-type.ts. */
const TYPES: Readonly<Record<OperatingSystem, readonly number[]>> = {
  windows: [1, 2, 8, 15, 17, 27],
  apple: [13, 26, 33],
  linux: [16, 37],
};

/** The system that a report is from; null when neither its words nor its type say it. */
export function findOperatingSystem({
  crashTypeId,
  os,
  platform,
}: SystemFacts): OperatingSystem | null {
  for (const text of [os, platform]) {
    const found = WORDS.find(([, words]) => words.test(text ?? ""));
    if (found) return found[0];
  }
  if (TYPES.windows.includes(crashTypeId ?? -1)) return "windows";
  if (TYPES.apple.includes(crashTypeId ?? -1)) return "apple";
  return TYPES.linux.includes(crashTypeId ?? -1) ? "linux" : null;
}

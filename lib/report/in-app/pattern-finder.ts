import { comparable, globMatcher } from "@/lib/report/in-app/glob";

/**
 * Finds the pattern of a list that matches a text in its comparable form, null when none does. Most
 * patterns are a name or the beginning of one, and are looked up; a rule has dozens of them.
 */
export function patternFinder(
  patterns: readonly string[],
): (comparableText: string) => string | null {
  const names = new Map<string, string>();
  const beginnings = new Map<string, string>();
  /** Of the beginnings with a first character: most texts have none of them. */
  const lengths = new Map<string, Set<number>>();
  const others: { pattern: string; matches: (text: string) => boolean }[] = [];
  for (const pattern of patterns) {
    const [, name, star] = /^([^*?]+)(\*?)$/.exec(comparable(pattern)) ?? [];
    if (name === undefined) {
      others.push({ pattern, matches: globMatcher(pattern) });
      continue;
    }
    (star ? beginnings : names).set(name, pattern);
    if (!star) continue;
    const first = name.charAt(0);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
  }
  return (text) => {
    const name = names.get(text);
    if (name !== undefined) return name;
    for (const length of lengths.get(text.charAt(0)) ?? []) {
      const beginning = beginnings.get(text.slice(0, length));
      if (beginning !== undefined) return beginning;
    }
    return others.find(({ matches }) => matches(text))?.pattern ?? null;
  };
}

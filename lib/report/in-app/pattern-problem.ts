import type { RuleField } from "@/lib/report/in-app/compiled-rule";

/** What can be wrong with a pattern of a field; the first that applies is said. */
const PROBLEMS: readonly [RuleField[], RegExp, string][] = [
  [["module", "path", "function"], /[\p{Cc}\p{Cs}]/u, "It holds a control character."],
  [
    ["module", "path", "function"],
    /^\^/,
    "It begins like a regular expression, and would match nothing. A pattern is a name in which * stands for any characters and ? for one.",
  ],
  [
    ["module"],
    /[/\\]/,
    "It holds a folder, and a module's name has none. Write it as a path instead.",
  ],
  [
    ["module", "function"],
    /^[^!]+![^!]+$/,
    "It holds module and function in one, and would match nothing. Write each in its own field.",
  ],
];

/** Why a pattern of that field would never match what it is meant for; null when nothing is odd. */
export function patternProblem(field: RuleField, pattern: string): string | null {
  const found = PROBLEMS.find(([fields, odd]) => fields.includes(field) && odd.test(pattern));
  return found?.[2] ?? null;
}

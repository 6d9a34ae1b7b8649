import type { FrameRule } from "@/lib/report/in-app/frame-rule";
import { patternFinder } from "@/lib/report/in-app/pattern-finder";

/** What the patterns of a rule are held against. */
export interface Subject {
  module: string[];
  path: string[];
  function: string[];
}

/** What of a frame a rule looks at. */
export type RuleField = keyof Subject;

export const RULE_FIELDS: readonly RuleField[] = ["module", "path", "function"];

/** A pattern of a rule that matched. */
export interface Match {
  field: RuleField;
  pattern: string;
}

/** A rule in the form in which it is fast to apply: null when it does not match. */
export type CompiledRule = (subject: Subject) => Match[] | null;

/** The default rules are the same ones for each report and each stack, and hundreds. */
const compiled = new WeakMap<FrameRule, CompiledRule>();

/** A rule, compiled when it is first asked for. */
export function compileRule(rule: FrameRule): CompiledRule {
  const known = compiled.get(rule) ?? compile(rule);
  compiled.set(rule, known);
  return known;
}

function compile(rule: FrameRule): CompiledRule {
  const tests = RULE_FIELDS.flatMap((field) => {
    const patterns = rule[field];
    return patterns ? [{ field, find: patternFinder(patterns) }] : [];
  });
  return (subject) => {
    const matches: Match[] = [];
    for (const { field, find } of tests) {
      const pattern = firstFound(subject[field], find);
      if (pattern === null) return null;
      matches.push({ field, pattern });
    }
    return matches;
  };
}

function firstFound(
  texts: readonly string[],
  find: (text: string) => string | null,
): string | null {
  for (const text of texts) {
    const pattern = find(text);
    if (pattern !== null) return pattern;
  }
  return null;
}

import { RULE_FIELDS } from "@/lib/report/in-app/compiled-rule";
import { FrameRule, type FrameRules } from "@/lib/report/in-app/frame-rule";
import { patternProblem } from "@/lib/report/in-app/pattern-problem";
import type { RuleDraft } from "@/lib/report/in-app/rule-draft";
import { storableText } from "@/lib/report/storable-text";

/** More rules of its own no database needs, and a form with more could not be sent. */
export const MOST_RULES = 100;

export interface RuleProblem {
  /** The index of the rule. */
  rule: number;
  /** Null when it is about the rule as a whole. */
  field: keyof RuleDraft | null;
  /** Whole sentences. */
  words: string;
}

export type ReadDrafts = { ok: true; rules: FrameRules } | { ok: false; problems: RuleProblem[] };

/** What a rule is called whose author gave it no name. */
const UNNAMED = "a rule of your own";

/** Reads the rules of a form; when one of them is wrong, all that is wrong is said. */
export function readDrafts(drafts: readonly RuleDraft[]): ReadDrafts {
  const read = drafts.map(readDraft);
  const problems = read.flatMap((one, rule) =>
    "rule" in one ? [] : one.problems.map((problem) => ({ ...problem, rule })),
  );
  if (drafts.length > MOST_RULES) {
    const words = `There are more than ${MOST_RULES} rules. Put patterns that share a verdict into one rule.`;
    problems.push({ rule: MOST_RULES, field: null, words });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, rules: read.flatMap((one) => ("rule" in one ? [one.rule] : [])) };
}

type Problem = Omit<RuleProblem, "rule">;

function readDraft(draft: RuleDraft): { rule: FrameRule } | { problems: Problem[] } {
  const odd = RULE_FIELDS.flatMap((field) => oddPatterns(field, draft[field]));
  if (odd.length > 0) return { problems: odd };
  const rule = FrameRule.safeParse({
    verdict: draft.verdict,
    note: storableText(draft.note).trim() || UNNAMED,
    ...Object.fromEntries(
      RULE_FIELDS.flatMap((field) => {
        const patterns = patternLines(draft[field]);
        return patterns.length > 0 ? [[field, patterns]] : [];
      }),
    ),
  });
  if (rule.success) return { rule: rule.data };
  return { problems: rule.error.issues.map(({ path, message }) => locate(path, message)) };
}

function patternLines(text: string): string[] {
  return [...new Set(text.split("\n").map((line) => line.trim()))].filter((line) => line !== "");
}

function oddPatterns(field: (typeof RULE_FIELDS)[number], text: string): Problem[] {
  return patternLines(text).flatMap((pattern) => {
    const words = patternProblem(field, pattern);
    return words ? [{ field, words: `“${pattern.slice(0, 60)}”: ${words}` }] : [];
  });
}

/** What the schema of a rule found, by the field of the form. */
function locate([field, index]: PropertyKey[], message: string): Problem {
  if (field === "verdict") return { field, words: "Choose whose code it is." };
  if (field === "note") return { field, words: "The note is longer than 200 characters." };
  const known = RULE_FIELDS.find((one) => one === field);
  if (!known) return { field: null, words: message };
  if (typeof index !== "number")
    return { field: known, words: "There are more than 200 patterns." };
  return { field: known, words: `Pattern ${index + 1} is longer than 300 characters.` };
}

import type { FrameRules } from "@/lib/report/in-app/frame-rule";
import { EMPTY_DRAFT, type RuleDraft } from "@/lib/report/in-app/rule-draft";
import { type TriedNames, tryRules } from "@/lib/report/in-app/try-rules";

/**
 * A rule that says the opposite of what the rules say of a frame, by its module, or by its function
 * where no module is known; null when an own rule about just that is there already.
 */
export function suggestRule(own: FrameRules, names: TriedNames): RuleDraft | null {
  const trial = tryRules(own, names);
  const pattern = names.module || names.function;
  if (!trial || !pattern) return null;
  const field = names.module ? "module" : "function";
  if (own.some((rule) => rule[field]?.includes(pattern))) return null;
  const verdict = trial.judgement.verdict === "in-app" ? "system" : "in-app";
  return { ...EMPTY_DRAFT, verdict, [field]: pattern };
}

import type { RuleProblem } from "@/lib/report/in-app/read-drafts";
import type { RuleDraft } from "@/lib/report/in-app/rule-draft";
import type { RulesPreview } from "@/lib/settings/preview-stack-rules";

/** The form of a database's rules, between one button and the next. */
export type RulesEdit = {
  drafts: RuleDraft[];
  /** The revision that they were made from. */
  revision: number;
  /** What came of the last button. */
  status: "opened" | "edited" | "previewed" | "saved" | "refused" | "overtaken" | "missing";
  problems: RuleProblem[];
  preview: RulesPreview | null;
  /** The id of the field or button that is to have the focus; null leaves it where it is. */
  focus: string | null;
};

/** A form in which nothing has been done yet. */
export function openedRules(drafts: RuleDraft[], revision: number): RulesEdit {
  return { drafts, revision, status: "opened", problems: [], preview: null, focus: null };
}

import type { FrameRule } from "@/lib/report/in-app/frame-rule";

/** A rule as it stands in a form: patterns one a line, nothing checked. */
export interface RuleDraft {
  verdict: string;
  module: string;
  path: string;
  function: string;
  note: string;
}

export const EMPTY_DRAFT: RuleDraft = {
  verdict: "system",
  module: "",
  path: "",
  function: "",
  note: "",
};

export function draftOf(rule: FrameRule): RuleDraft {
  const lines = (patterns: string[] = []) => patterns.join("\n");
  return {
    verdict: rule.verdict,
    module: lines(rule.module),
    path: lines(rule.path),
    function: lines(rule.function),
    note: rule.note,
  };
}

import type { RulesEdit } from "@/components/settings/rules-edit";
import { RulesPreviewResult } from "@/components/settings/rules-preview-result";
import { formatQuantity } from "@/lib/format";

/** Says what came of the last button; its region stays, so that it is read out when it changes. */
export function RulesOutcome({ edit }: { edit: RulesEdit }) {
  const words = outcomeWords(edit);
  return (
    <div role="status" className="px-4 text-sm not-empty:py-3">
      {words && <p className={LOOKS[edit.status]}>{words}</p>}
      {edit.preview && <RulesPreviewResult preview={edit.preview} />}
    </div>
  );
}

const LOOKS: Partial<Record<RulesEdit["status"], string>> = {
  edited: "text-muted",
  saved: "text-good",
  refused: "text-danger",
  overtaken: "text-warning",
  missing: "text-danger",
};

function outcomeWords({ status, drafts, problems }: RulesEdit): string {
  switch (status) {
    case "edited":
      return "Not saved yet.";
    case "saved":
      return drafts.length === 0
        ? "Saved. The defaults decide alone."
        : `Saved. ${formatQuantity(drafts.length, "rule")} ${drafts.length === 1 ? "is" : "are"} asked before the defaults.`;
    case "refused":
      return `Nothing was done: ${wrongRules(problems)}.`;
    case "overtaken":
      return "Not saved: somebody else saved these rules while you edited them. Yours stand here still. Open this page in a second tab to see theirs; Save again puts yours in their place.";
    case "missing":
      return "Not saved: this database is not here any more, or you may not see it. Open the settings again.";
    case "opened":
    case "previewed":
      return "";
  }
}

/** "rule 2 and rule 5 have a problem, said at the field" */
function wrongRules(problems: RulesEdit["problems"]): string {
  const rules = [...new Set(problems.map(({ rule }) => `rule ${rule + 1}`))];
  const verb = rules.length === 1 ? "has" : "have";
  return `${rules.join(", ")} ${verb} a problem, said at the field`;
}

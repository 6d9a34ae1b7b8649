import { changeWords, NOT_ENOUGH, OUTCOME_LABELS } from "@/components/versions/outcome-words";
import { formatCount, formatQuantity } from "@/lib/format";
import type { Measure, VersionComparison } from "@/lib/queries/get-version-comparison";
import type { GroupName } from "@/lib/queries/name-groups";
import type { ToldComparison } from "@/lib/versions/comparison-markdown";
import { CONFIDENCE, OUTCOMES } from "@/lib/versions/outcome";

/** So many groups of each outcome are told: a chat is no table. */
export const TOLD = 10;

/** A comparison in the words of the page. */
export function toldComparison(
  { before, after, window, exposures, groups }: VersionComparison,
  { names, measure }: { names: Map<bigint, GroupName>; measure: Measure },
): ToldComparison {
  const by = measure === "share" ? "by share of the version's reports" : "by days";
  const days = formatQuantity(window.days, "day");
  return {
    application: after.application,
    before: before.version || "(no version)",
    after: after.version || "(no version)",
    basis: `First ${days} of each: ${formatCount(before.reports)} → ${formatQuantity(after.reports, "report")}. Ratios ${by}, at ${CONFIDENCE} %.`,
    outcomes: OUTCOMES.map((outcome) => ({
      label: OUTCOME_LABELS[outcome],
      count: groups[outcome].length,
      rows: groups[outcome].slice(0, TOLD).map((group) => ({
        name: names.get(group.id)?.name || "(no name)",
        before: group.before,
        after: group.after,
        change: changeWords(group, exposures) ?? NOT_ENOUGH,
      })),
    })),
  };
}

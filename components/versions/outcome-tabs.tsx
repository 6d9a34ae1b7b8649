import { Tabs } from "@/components/ui/tabs";
import { OUTCOME_LABELS } from "@/components/versions/outcome-words";
import type { VersionComparison } from "@/lib/queries/get-version-comparison";
import { OUTCOMES, type Outcome } from "@/lib/versions/outcome";

type Props = {
  groups: VersionComparison["groups"];
  current: Outcome;
  href: (outcome: Outcome) => string;
};

/** The part that an address asks for; else the first that has any group. */
export function openOutcome(tab: string | null, groups: VersionComparison["groups"]): Outcome {
  return (
    OUTCOMES.find((outcome) => outcome === tab) ??
    OUTCOMES.find((outcome) => groups[outcome].length > 0) ??
    "new"
  );
}

/** What became of the groups, each with how many. */
export function OutcomeTabs({ groups, current, href }: Props) {
  return (
    <Tabs
      label="What became of the groups"
      current={current}
      tabs={OUTCOMES.map((outcome) => ({
        key: outcome,
        label: OUTCOME_LABELS[outcome],
        count: groups[outcome].length,
        href: href(outcome),
      }))}
    />
  );
}

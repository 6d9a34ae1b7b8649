import { LEFT_ALONE } from "@/components/bulk/outcome-words";
import { formatCount } from "@/lib/format";
import type { Bulk } from "@/lib/triage/bulk/get-bulk";

/** How many groups a bulk change has changed: those it was about, less those it has left alone. */
export function changedBy({ outcomes }: Pick<Bulk, "outcomes">): number {
  return outcomes.find(({ outcome }) => outcome === "changed")?.groups ?? 0;
}

/** "2 left alone: somebody else has changed it."; nothing when none was. */
export function LeftAlone({ outcomes }: Pick<Bulk, "outcomes">) {
  return outcomes.map(({ outcome, groups }) =>
    outcome === "changed" ? null : (
      <span key={outcome}>
        {" "}
        {formatCount(groups)} left alone: {LEFT_ALONE[outcome]}.
      </span>
    ),
  );
}

import { KeepFresh } from "@/components/ui/keep-fresh";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount, formatQuantity, formatShare } from "@/lib/format";
import type { Bulk } from "@/lib/triage/bulk/get-bulk";

/** How far a bulk change is; while it goes on, the page asks again by itself. */
export function BulkProgress({ bulk: { done, groups, finishedAt } }: { bulk: Bulk }) {
  if (finishedAt) return null;
  return (
    <div className="space-y-1.5 px-4 py-3">
      <ProgressBar label={<span className="sr-only">Progress</span>} done={done} total={groups} />
      <p role="status" className="text-muted text-sm">
        {`${formatCount(done)} of ${formatQuantity(groups, "group")}, ${formatShare(done, groups)}. `}
        It goes on by itself, also after a restart.
        <span className="scripting:hidden"> Reload this page to see more.</span>
      </p>
      <KeepFresh />
    </div>
  );
}

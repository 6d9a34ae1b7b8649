import { KeepFresh } from "@/components/ui/keep-fresh";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount, formatQuantity } from "@/lib/format";
import type { RetentionRunRow } from "@/lib/retention/get-retention-runs";

/** How far the present run is; the page asks again by itself. */
export function RunProgress({ run }: { run: RetentionRunRow }) {
  return (
    <div className="border-line border-b px-4 py-3 text-sm">
      <ProgressBar
        label={`${formatCount(run.lookedAt)} of ${formatQuantity(run.total, "report")} beyond the limits looked at so far.`}
        done={run.lookedAt}
        total={run.total}
      />
      <p className="mt-1 text-muted scripting:hidden">Reload this page to see more.</p>
      <KeepFresh />
    </div>
  );
}

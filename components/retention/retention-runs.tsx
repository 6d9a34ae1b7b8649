import { Recycle } from "lucide-react";
import { RunProgress } from "@/components/retention/run-progress";
import { RunTable } from "@/components/retention/run-table";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { Panel } from "@/components/ui/panel";
import { type Clock, formatBytes, formatQuantity } from "@/lib/format";
import type { RetentionRuns as Runs } from "@/lib/retention/get-retention-runs";

type Props = {
  runs: Runs;
  /** Rules were saved that no run has followed yet: one begins within moments. */
  isDue: boolean;
  clock: Clock;
};

/** What went, and what is going just now. */
export function RetentionRuns({ runs: { runs, gone }, isDue, clock }: Props) {
  const [last] = runs;
  const isGoingOn = last?.finishedAt === null;
  const { bodies, bytes, reports } = gone;
  return (
    <Panel
      title="What went"
      aside={`${formatQuantity(bodies, "body", "bodies")} (${formatBytes(bytes)}) and ${formatQuantity(reports, "report")} in all`}
    >
      {isDue && !isGoingOn && (
        <p role="status" className="border-line border-b px-4 py-3 text-muted text-sm">
          A run by these rules begins within moments.
          <KeepFresh />
        </p>
      )}
      {isGoingOn && <RunProgress run={last} />}
      {last ? (
        <RunTable runs={runs} clock={clock} />
      ) : (
        <EmptyState icon={Recycle} title="Nothing went so far">
          With rules above, each hour is looked at what has grown old.
        </EmptyState>
      )}
    </Panel>
  );
}

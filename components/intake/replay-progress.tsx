import { KeepFresh } from "@/components/ui/keep-fresh";
import { formatCount, formatQuantity, formatShare } from "@/lib/format";
import type { ReplayRow } from "@/lib/queries/list-replays";

/** How far a replay is; while it runs, the page asks again by itself. */
export function ReplayProgress({ replay }: { replay: ReplayRow }) {
  const { done, deliveries, finishedAt } = replay;
  if (finishedAt) return null;
  return (
    <div className="space-y-1.5 px-4 py-3">
      <progress
        max={deliveries ?? 1}
        value={deliveries === null ? undefined : done}
        aria-label="Progress"
        className="block h-1.5 w-full overflow-hidden rounded-full accent-accent"
      />
      <p role="status" className="text-muted text-sm">
        {deliveries === null
          ? "Counting the deliveries"
          : `${formatCount(done)} of ${formatQuantity(deliveries, "delivery", "deliveries")}, ${formatShare(done, deliveries)}`}
        <span className="scripting:hidden">. Reload this page to see more.</span>
      </p>
      <KeepFresh />
    </div>
  );
}

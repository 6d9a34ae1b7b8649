import { RotateCcw } from "lucide-react";
import { IntakeFrame } from "@/app/intake/intake-frame";
import { openIntake } from "@/app/intake/open-intake";
import { ReplayTable } from "@/components/intake/replay-table";
import { EmptyState } from "@/components/ui/empty-state";
import { listReplays } from "@/lib/queries/list-replays";

export const metadata = { title: "Replays" };

export default async function ReplaysPage({ searchParams }: PageProps<"/intake/replays">) {
  const view = await openIntake(searchParams);
  const replays = await listReplays(view.scope);
  return (
    <IntakeFrame
      view={view}
      tab="replays"
      title="Replays"
      summary="Deliveries that somebody has read again, and dry runs of that"
    >
      <div className="rounded-lg border border-line bg-surface">
        {replays.length === 0 ? (
          <EmptyState icon={RotateCcw} title="Nothing has been replayed yet">
            A replay reads deliveries again with the Crashboard of today: for those in quarantine
            after an update, say. Begin one from the list of deliveries.
          </EmptyState>
        ) : (
          <ReplayTable replays={replays} clock={view.clock} query={view.query} />
        )}
      </div>
    </IntakeFrame>
  );
}

import { notFound } from "next/navigation";
import { IntakeFrame } from "@/app/intake/intake-frame";
import { openIntake } from "@/app/intake/open-intake";
import { replayForeseen } from "@/app/intake/replay-deliveries";
import { ReplayConfirmation } from "@/components/intake/replay-confirmation";
import { ReplayOutcomes } from "@/components/intake/replay-outcomes";
import { ReplayProgress } from "@/components/intake/replay-progress";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { formatQuantity } from "@/lib/format";
import { getReplay } from "@/lib/queries/list-replays";

export const metadata = { title: "Replay" };

export default async function ReplayPage({
  params,
  searchParams,
}: PageProps<"/intake/replays/[replay]">) {
  const view = await openIntake(searchParams);
  const { replay: id } = await params;
  const replay = /^\d{1,18}$/.test(id) ? await getReplay(view.scope, BigInt(id)) : null;
  if (!replay) notFound();
  const { isDryRun, deliveries, createdAt, finishedAt, outcomes } = replay;
  const count = deliveries === null ? "" : formatQuantity(deliveries, "delivery", "deliveries");
  return (
    <IntakeFrame
      view={view}
      tab="replays"
      title={`${isDryRun ? "Dry run" : "Replay"} ${replay.id}`}
      summary={
        <>
          {count} {count && "·"} begun <Instant value={createdAt} clock={view.clock} />
          {finishedAt && " · finished"}
        </>
      }
    >
      <Panel title={isDryRun ? "What would come of it" : "What came of it"}>
        <ReplayProgress replay={replay} />
        {outcomes.length > 0 && <ReplayOutcomes outcomes={outcomes} />}
        {finishedAt && deliveries === 0 && (
          <p className="px-4 py-3 text-muted text-sm">No delivery matched the filters.</p>
        )}
      </Panel>
      {isDryRun && finishedAt && deliveries !== 0 && view.replayScope.databaseIds.length > 0 && (
        <ReplayConfirmation replay={replay} action={replayForeseen} />
      )}
    </IntakeFrame>
  );
}

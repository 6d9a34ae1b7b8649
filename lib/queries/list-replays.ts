import "server-only";
import { maySeeDeliveries } from "@/lib/access/delivery-scope";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { Replay } from "@/lib/generated/prisma/client";
import { REPLAY_OUTCOMES, type ReplayOutcome } from "@/lib/ingest/replay/replay-outcome";
import { readOutcomes } from "@/lib/ingest/replay/run-replays";
import { DeliverySelection } from "@/lib/ingest/select-deliveries";

/** A replay, or a dry run of one, and how far it is. */
export type ReplayRow = {
  id: string;
  isDryRun: boolean;
  createdAt: Date;
  finishedAt: Date | null;
  /** How many deliveries it is about; null before they are counted. */
  deliveries: number | null;
  done: number;
  /** Those that some came to. */
  outcomes: { outcome: ReplayOutcome; deliveries: number }[];
};

/** Those that the viewer may see, the newest first. */
export async function listReplays(scope: Scope): Promise<ReplayRow[]> {
  const replays = await db.replay.findMany({ orderBy: { id: "desc" }, take: 50 });
  return replays.filter((replay) => maySee(scope, replay)).map(toReplayRow);
}

/** Null when there is no such replay, or the viewer may not see it. */
export async function getReplay(scope: Scope, id: bigint): Promise<ReplayRow | null> {
  const replay = await db.replay.findUnique({ where: { id } });
  return replay && maySee(scope, replay) ? toReplayRow(replay) : null;
}

function maySee(scope: Scope, { selection }: Replay): boolean {
  const { databaseIds } = DeliverySelection.parse(selection);
  return databaseIds.every((id) => maySeeDeliveries(scope, id));
}

function toReplayRow(replay: Replay): ReplayRow {
  const counts = readOutcomes(replay.outcomes);
  const outcomes = REPLAY_OUTCOMES.map((outcome) => ({
    outcome,
    deliveries: counts[outcome] ?? 0,
  })).filter(({ deliveries }) => deliveries > 0);
  return {
    id: String(replay.id),
    isDryRun: replay.isDryRun,
    createdAt: replay.createdAt,
    finishedAt: replay.finishedAt,
    deliveries: replay.deliveryCount,
    done: outcomes.reduce((sum, { deliveries }) => sum + deliveries, 0),
    outcomes,
  };
}

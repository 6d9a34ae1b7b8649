import { db } from "@/lib/db";
import type { Delivery, Replay } from "@/lib/generated/prisma/client";
import { foreseeReplay } from "@/lib/ingest/replay/foresee-replay";
import { replayDelivery } from "@/lib/ingest/replay/replay-delivery";
import { REPLAY_OUTCOMES, type ReplayOutcome } from "@/lib/ingest/replay/replay-outcome";
import { DeliverySelection, selectedDeliveries } from "@/lib/ingest/select-deliveries";
import { log } from "@/lib/log";
import { formatPublicId } from "@/lib/public-id";

/** So little that a batch is done long before its claim ends. */
const BATCH = 20;
const CLAIM_MILLISECONDS = 5 * 60_000;

/**
 * Does the next batch of the oldest replay that nobody else works on. A batch that is interrupted is
 * begun again by whoever comes next: a delivery may be read twice then, which changes nothing.
 *
 * @returns whether there was anything to do
 */
export async function runReplays(now = new Date()): Promise<boolean> {
  const replay = await claim(now);
  if (!replay) return false;
  const selection = DeliverySelection.parse(replay.selection);
  const deliveryCount = replay.deliveryCount ?? (await countDeliveries(selection));
  const deliveries = await nextDeliveries(selection, replay);
  const outcomes = readOutcomes(replay.outcomes);
  for (const delivery of deliveries) {
    const outcome = await outcomeOf(delivery, replay.isDryRun);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
  const last = deliveries.at(-1);
  await db.replay.update({
    where: { id: replay.id },
    data: {
      deliveryCount,
      outcomes,
      claimedUntil: null,
      ...(last && { lastDatabaseId: last.databaseId, lastDeliveryId: last.id }),
      ...(deliveries.length < BATCH && { finishedAt: new Date() }),
    },
  });
  return true;
}

/** How many came to what, as a replay's row has it. */
export function readOutcomes(json: unknown): Partial<Record<ReplayOutcome, number>> {
  const counts = new Map(Object.entries(json ?? {}));
  return Object.fromEntries(
    REPLAY_OUTCOMES.flatMap((outcome) => {
      const count: unknown = counts.get(outcome);
      return typeof count === "number" ? [[outcome, count]] : [];
    }),
  );
}

async function claim(now: Date): Promise<Replay | null> {
  const [claimed] = await db.$queryRaw<{ id: bigint }[]>`
    update replays set claimed_until = ${new Date(now.getTime() + CLAIM_MILLISECONDS)}::timestamptz
    where id = (
      select id from replays
      where finished_at is null
        and (claimed_until is null or claimed_until < ${now}::timestamptz)
      order by id limit 1
      for update skip locked
    )
    returning id`;
  return claimed ? db.replay.findUnique({ where: { id: claimed.id } }) : null;
}

async function countDeliveries(selection: DeliverySelection): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from deliveries d
    where d.database_id = any(${selection.databaseIds}::bigint[])
      and ${selectedDeliveries(selection)}`;
  return row?.count ?? 0;
}

async function nextDeliveries(selection: DeliverySelection, after: Replay): Promise<Delivery[]> {
  const keys = await db.$queryRaw<{ databaseId: bigint; id: bigint }[]>`
    select d.database_id as "databaseId", d.id from deliveries d
    where d.database_id = any(${selection.databaseIds}::bigint[])
      and (d.database_id, d.id) > (${after.lastDatabaseId}, ${after.lastDeliveryId})
      and ${selectedDeliveries(selection)}
    order by d.database_id, d.id
    limit ${BATCH}`;
  const found = await Promise.all(
    keys.map((key) => db.delivery.findUnique({ where: { databaseId_id: key } })),
  );
  return found.filter((delivery) => delivery !== null);
}

/** One that fails must not stop the rest. */
async function outcomeOf(delivery: Delivery, isDryRun: boolean): Promise<ReplayOutcome> {
  try {
    if (isDryRun) return await foreseeReplay(delivery);
    return (await replayDelivery(delivery)).outcome;
  } catch (error) {
    log.error({ err: error, delivery: formatPublicId(delivery) }, "it could not be read again");
    return "failed";
  }
}

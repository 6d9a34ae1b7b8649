import { noteDatabaseAway } from "@/lib/health/database-watch";
import { databaseOf, isKept, keepDelivery, NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { type Kept, keepUnderstood } from "@/lib/ingest/keep-understood";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import { quarantine } from "@/lib/ingest/read-delivery";
import { settleKept } from "@/lib/ingest/settle-kept";
import { handfuls } from "@/lib/ingest/spool/handfuls";
import { readSegment, type SegmentPart, type SpooledArrival } from "@/lib/ingest/spool/record";
import type { Spool } from "@/lib/ingest/spool/spool";
import { type UnderstoodArrival, understandPacked } from "@/lib/ingest/understand-arrival";
import { log } from "@/lib/log";
import { formatPublicId } from "@/lib/public-id";
import { isRefusedData } from "@/lib/sql-state";

/**
 * Moves all that waits in the spool into PostgreSQL, in the order in which it came, and stores what it tells
 * of. A file goes only when PostgreSQL has all of it; what is begun anew is kept once.
 *
 * @throws when PostgreSQL is away; all that it does not have stays
 */
export async function drainSpool(spool: Spool): Promise<void> {
  for (const name of await spool.seal()) {
    const parts = [...readSegment(await spool.read(name))];
    for (const some of handfuls(parts)) {
      const drained = await Promise.allSettled(some.map((part) => drain(spool, name, part)));
      for (const one of drained) if (one.status === "rejected") throw one.reason;
    }
    await spool.remove(name);
    log.info({ deliveries: parts.length }, "a file of the spool is in the database");
  }
}

async function drain(spool: Spool, name: string, part: SegmentPart): Promise<void> {
  if (part.kind === "damage") {
    const path = await spool.setAside(name, part.start, part.bytes);
    log.error({ path, bytes: part.bytes.length }, "bytes of the spool that are no delivery");
    return;
  }
  const arrival = await open(part.arrival);
  try {
    const kept = await keep(arrival);
    if (kept) await settle(kept, arrival);
  } catch (error) {
    expectRefusal(error);
    log.error({ err: error }, "PostgreSQL refuses a delivery of the spool");
    await keepRefused(arrival.packed).catch((again) => {
      expectRefusal(again);
      return spool.setAside(name, part.start, part.bytes);
    });
  }
}

/** What it says; one that cannot be unpacked is kept as it is. */
async function open(arrival: SpooledArrival): Promise<UnderstoodArrival> {
  try {
    return await understandPacked(arrival);
  } catch (error) {
    const problems = [`The body cannot be unpacked: ${String(error)}`];
    const reading = { understood: false as const, problems };
    return { packed: arrival, body: new Uint8Array(), database: null, reading };
  }
}

/**
 * Null when it is kept already: its file was begun before, or it was not heard that it was kept. That is asked
 * first, as one that is there makes those fail that are stored with it.
 */
async function keep(arrival: UnderstoodArrival): Promise<Kept | null> {
  const databaseId = await databaseOf(arrival.database);
  return (await isKept(databaseId, arrival.packed)) ? null : keepUnderstood(arrival);
}

/** A failure is no loss: what is kept and not stored is read again. */
async function settle(kept: Kept, arrival: UnderstoodArrival): Promise<void> {
  try {
    await settleKept(kept, arrival);
  } catch (error) {
    const delivery = formatPublicId(kept.delivery);
    log.error({ err: error, delivery }, "kept, but not stored yet");
  }
}

/** @throws the error, when it is not about the delivery: then PostgreSQL is away */
function expectRefusal(error: unknown): void {
  if (isRefusedData(error)) return;
  noteDatabaseAway(error);
  throw error;
}

/** What cannot be kept under the database that it names is kept as one that names none. */
async function keepRefused(arrival: PackedArrival): Promise<void> {
  const delivery = await keepDelivery(NO_DATABASE, arrival);
  const problem = "PostgreSQL refuses what it says, so its report cannot be stored.";
  if (delivery) await quarantine(delivery, [problem]);
}

import { noteDatabaseAway } from "@/lib/health/database-watch";
import { decodeBody } from "@/lib/ingest/body-codec";
import {
  databaseNameOf,
  databaseOf,
  type KeptDelivery,
  keepDelivery,
  NO_DATABASE,
} from "@/lib/ingest/keep-delivery";
import { packBody } from "@/lib/ingest/pack-arrival";
import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import { quarantine, readDelivery } from "@/lib/ingest/read-delivery";
import { readSegment, type SegmentPart, type SpooledArrival } from "@/lib/ingest/spool/record";
import type { Spool } from "@/lib/ingest/spool/spool";
import { log } from "@/lib/log";
import { scrubArrival } from "@/lib/privacy/scrub-arrival";
import { formatPublicId } from "@/lib/public-id";
import { isRefusedData } from "@/lib/sql-state";

/** Deliveries of one file that are read at once. */
const AT_ONCE = 8;

/**
 * Moves all that waits in the spool into PostgreSQL, in the order in which it came, and reads it. A
 * file goes only when PostgreSQL has all of it; what is begun anew is kept once.
 *
 * @throws when PostgreSQL is away; all that it does not have stays
 */
export async function drainSpool(spool: Spool): Promise<void> {
  for (const name of await spool.seal()) {
    const parts = [...readSegment(await spool.read(name))];
    for (let at = 0; at < parts.length; at += AT_ONCE) {
      const kept: Kept[] = [];
      for (const part of parts.slice(at, at + AT_ONCE)) {
        const delivery = await keepPart(spool, name, part);
        if (delivery) kept.push(delivery);
      }
      await Promise.all(kept.map(readKept));
    }
    await spool.remove(name);
    log.info({ deliveries: parts.length }, "a file of the spool is in the database");
  }
}

type Kept = { delivery: KeptDelivery; json: ParsedJson };

/** Null when there is nothing to read: it is there already, or it is no delivery. */
async function keepPart(spool: Spool, name: string, part: SegmentPart): Promise<Kept | null> {
  if (part.kind === "damage") {
    const path = await spool.setAside(name, part.start, part.bytes);
    log.error({ path, bytes: part.bytes.length }, "bytes of the spool that are no delivery");
    return null;
  }
  const { arrival, json } = await openArrival(part.arrival);
  try {
    const delivery = await keepDelivery(
      await databaseOf(databaseNameOf(json)),
      arrival,
      arrival.spooledAt,
    );
    return delivery && { delivery, json };
  } catch (error) {
    expectRefusal(error);
    log.error({ err: error }, "PostgreSQL refuses a delivery of the spool");
    await keepRefused(arrival).catch((again) => {
      expectRefusal(again);
      return spool.setAside(name, part.start, part.bytes);
    });
    return null;
  }
}

/** @throws the error, when it is not about the delivery: then PostgreSQL is away */
function expectRefusal(error: unknown): void {
  if (isRefusedData(error)) return;
  noteDatabaseAway(error);
  throw error;
}

/** What cannot be kept under the database that it names is kept as one that names none. */
async function keepRefused(arrival: SpooledArrival): Promise<void> {
  const delivery = await keepDelivery(NO_DATABASE, arrival, arrival.spooledAt);
  const problem = "PostgreSQL refuses what it says, so its report cannot be stored.";
  if (delivery) await quarantine(delivery, [problem]);
}

/** What it says; it may have come when nobody knew what its database does not keep. */
async function openArrival(
  arrival: SpooledArrival,
): Promise<{ arrival: SpooledArrival; json: ParsedJson }> {
  try {
    const before = await decodeBody(arrival.stored);
    const { body, json } = await scrubArrival({ body: before, json: parseJson(before) });
    if (body === before) return { arrival, json };
    return { arrival: { ...arrival, ...(await packBody(body)) }, json };
  } catch (error) {
    const problem = `The body cannot be unpacked: ${String(error)}`;
    return { arrival, json: { ok: false, problem } };
  }
}

/** A failure is no loss: what is kept and not stored is read again. */
async function readKept({ delivery, json }: Kept): Promise<void> {
  try {
    await readDelivery(delivery, json);
  } catch (error) {
    log.error({ err: error, delivery: formatPublicId(delivery) }, "kept, but not stored yet");
  }
}

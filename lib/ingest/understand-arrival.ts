import { databaseNameOf } from "@/lib/ingest/keep-delivery";
import { type Arrival, type PackedArrival, packArrival } from "@/lib/ingest/pack-arrival";
import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import type { NotificationReading } from "@/lib/ingest/read-notification";
import { understand } from "@/lib/ingest/understand";
import { log } from "@/lib/log";
import { scrubArrival } from "@/lib/privacy/scrub-arrival";

/**
 * An arrival, and what its JSON says as far as a row keeps it. The JSON itself stays behind: it is many
 * times as big, and would be held by all that wait for PostgreSQL.
 */
export type UnderstoodArrival = {
  packed: PackedArrival;
  /** As it is kept: without what its database does not keep. */
  body: Uint8Array;
  /** The BugSplat database that it names; null when it names none. */
  database: string | null;
  /** Null when reading it failed, for whatever reason: to be kept it need not be read. */
  reading: NotificationReading | null;
};

/**
 * Takes out of an arrival what its database does not keep, packs it, and reads it.
 *
 * @param boundTo the only BugSplat database that its token is for; null: all
 * @returns null when it names another one
 */
export async function understandArrival(
  arrival: Arrival,
  boundTo: string | null,
): Promise<UnderstoodArrival | null> {
  const asItCame = parseJson(arrival.body);
  const database = databaseNameOf(asItCame);
  if (boundTo !== null && database !== null && database !== boundTo) return null;
  const { body, json } = await scrubArrival({ body: arrival.body, json: asItCame });
  const packed = await packArrival({ ...arrival, body }, json);
  return { packed, body, database, reading: await readingOf(json, arrival.arrivedAt) };
}

async function readingOf(json: ParsedJson, arrivedAt: Date): Promise<NotificationReading | null> {
  try {
    return await understand(json, arrivedAt);
  } catch (error) {
    log.warn({ err: error }, "a delivery is kept before it is read");
    return null;
  }
}

import { decodeBody } from "@/lib/ingest/body-codec";
import { databaseNameOf } from "@/lib/ingest/keep-delivery";
import { type Arrival, type PackedArrival, packArrival, packBody } from "@/lib/ingest/pack-arrival";
import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import type { NotificationReading } from "@/lib/ingest/read-notification";
import { understand } from "@/lib/ingest/understand";
import { log } from "@/lib/log";
import type { PrivacyRules } from "@/lib/privacy/privacy-rules";
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
  const { body, json, rules } = await scrubArrival({ body: arrival.body, json: asItCame });
  const packed = await packArrival({ ...arrival, body }, json);
  return { packed, body, database, reading: readingOf(json, arrival.arrivedAt, rules) };
}

/**
 * The same of an arrival that is packed already: it may have come when nobody knew what its database does
 * not keep.
 *
 * @throws when it cannot be unpacked
 */
export async function understandPacked(arrival: PackedArrival): Promise<UnderstoodArrival> {
  const asItCame = await decodeBody(arrival.stored);
  const { body, json, rules } = await scrubArrival({ body: asItCame, json: parseJson(asItCame) });
  const packed = body === asItCame ? arrival : { ...arrival, ...(await packBody(body)) };
  const database = databaseNameOf(json);
  return { packed, body, database, reading: readingOf(json, arrival.arrivedAt, rules) };
}

function readingOf(
  json: ParsedJson,
  arrivedAt: Date,
  rules: PrivacyRules,
): NotificationReading | null {
  try {
    return understand(json, arrivedAt, rules);
  } catch (error) {
    log.warn({ err: error }, "a delivery is kept before it is read");
    return null;
  }
}

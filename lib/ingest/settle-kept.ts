import { freshBodies } from "@/lib/ingest/fresh-bodies";
import type { Kept } from "@/lib/ingest/keep-understood";
import { type Outcome, settleReading } from "@/lib/ingest/read-delivery";
import type { UnderstoodArrival } from "@/lib/ingest/understand-arrival";
import { PATIENCE } from "@/lib/patience";
import { wakeReader } from "@/lib/processing/wake";
import { within } from "@/lib/within";

/**
 * Goes on with an arrival once it is kept: a report that was stored with it is read soon, any other is
 * stored now, see `settleReading`.
 *
 * @throws when that fails, or takes too long: what is kept and not stored is tried again by itself
 */
export async function settleKept(
  { delivery, reportId }: Kept,
  { body, reading }: UnderstoodArrival,
): Promise<Outcome> {
  if (reading === null) throw new Error("Reading it failed when it arrived.");
  if (reportId === null) return within(PATIENCE.store, settleReading(delivery, reading));
  freshBodies().put(delivery.databaseId, delivery.id, body);
  wakeReader(delivery.databaseId);
  return { understood: true, problems: [], reportId, change: "stored" };
}

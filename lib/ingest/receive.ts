import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import { keepOrSpool } from "@/lib/ingest/keep-or-spool";
import type { Arrival } from "@/lib/ingest/pack-arrival";
import type { Outcome } from "@/lib/ingest/read-delivery";
import { settleKept } from "@/lib/ingest/settle-kept";
import { type UnderstoodArrival, understandArrival } from "@/lib/ingest/understand-arrival";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";
import { asTraffic } from "@/lib/processing/traffic";
import { formatPublicId } from "@/lib/public-id";

/**
 * What the webhook is told. kept: durable, but PostgreSQL failed while its report was stored; spooled:
 * durable in a file, as PostgreSQL could not take it at all.
 */
export type Receipt =
  | { status: "stored" | "duplicate"; report: string; moved: boolean }
  | { status: "quarantined" | "kept"; delivery: string; problems: string[] }
  | { status: "spooled"; problems: string[] };

/** Its token is bound to one BugSplat database, and it is of another: nothing of it is kept. */
export type OfAnotherDatabase = { status: "other-database" };

/**
 * Keeps a delivery, with its report where that is new, or reads it once it is kept. BugSplat never sends
 * it again, so nothing that is read into it may stand in the way of keeping it.
 *
 * @param boundTo the only BugSplat database that its token is for; null: all. What names none is kept.
 * @throws when it could not be kept; whatever fails later is answered, and tried again by itself.
 */
export function receive(
  arrival: Arrival,
  boundTo: string | null = null,
): Promise<Receipt | OfAnotherDatabase> {
  return asTraffic(async () => {
    const understood = await understandArrival(arrival, boundTo);
    if (understood === null) return { status: "other-database" };
    const receipt = await keepAndRead(understood);
    metrics().deliveries.inc({
      result: "moved" in receipt && receipt.moved ? "moved" : receipt.status,
    });
    return receipt;
  });
}

async function keepAndRead(arrival: UnderstoodArrival): Promise<Receipt> {
  const kept = await keepOrSpool(arrival);
  if (kept === null) return SPOOLED;
  const { delivery } = kept;
  try {
    return receiptOf(delivery, await settleKept(kept, arrival));
  } catch (error) {
    log.error({ err: error, delivery: formatPublicId(delivery) }, "kept, but not stored yet");
    const problems = ["It is kept, but its report could not be stored yet. That is tried again."];
    return { status: "kept", delivery: formatPublicId(delivery), problems };
  }
}

const SPOOLED: Receipt = {
  status: "spooled",
  problems: [
    "The database cannot take it now. It is kept on the server's disk, and goes into the database as soon as that is back.",
  ],
};

function receiptOf(delivery: KeptDelivery, outcome: Outcome): Receipt {
  if (!outcome.understood) {
    const { problems } = outcome;
    return { status: "quarantined", delivery: formatPublicId(delivery), problems };
  }
  return {
    status: outcome.change === "stored" ? "stored" : "duplicate",
    report: formatPublicId({ databaseId: delivery.databaseId, id: outcome.reportId }),
    moved: outcome.change === "moved",
  };
}

import type { KeptDelivery } from "@/lib/ingest/keep-delivery";
import { keepOrSpool } from "@/lib/ingest/keep-or-spool";
import { type Arrival, packArrival } from "@/lib/ingest/pack-arrival";
import { parseJson } from "@/lib/ingest/parse-json";
import { type Outcome, readDelivery } from "@/lib/ingest/read-delivery";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";
import { PATIENCE } from "@/lib/patience";
import { formatPublicId } from "@/lib/public-id";
import { within } from "@/lib/within";

/**
 * What the webhook is told. kept: durable, but PostgreSQL failed while its report was stored; spooled:
 * durable in a file, as PostgreSQL could not take it at all.
 */
export type Receipt =
  | { status: "stored" | "duplicate"; report: string; moved: boolean }
  | { status: "quarantined" | "kept"; delivery: string; problems: string[] }
  | { status: "spooled"; problems: string[] };

/**
 * Keeps a delivery, then reads it. BugSplat never sends it again, so nothing is read into it before
 * it is durable, but for the database's name: that leads its key.
 *
 * @throws when it could not be kept; whatever fails later is answered, and tried again by itself.
 */
export async function receive(arrival: Arrival): Promise<Receipt> {
  const receipt = await keepAndRead(arrival);
  metrics().deliveries.inc({
    result: "moved" in receipt && receipt.moved ? "moved" : receipt.status,
  });
  return receipt;
}

async function keepAndRead(arrival: Arrival): Promise<Receipt> {
  const json = parseJson(arrival.body);
  const delivery = await keepOrSpool(await packArrival(arrival, json), json);
  if (delivery === null) return SPOOLED;
  try {
    const outcome = await within(PATIENCE.store, readDelivery(delivery, json));
    return receiptOf(delivery, outcome);
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

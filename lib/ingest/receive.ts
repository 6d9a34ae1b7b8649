import { ensureDatabase } from "@/lib/ingest/ensure-names";
import { type Arrival, keepDelivery, NO_DATABASE } from "@/lib/ingest/keep-delivery";
import { type ParsedJson, parseJson } from "@/lib/ingest/parse-json";
import { Payload } from "@/lib/ingest/payload";
import { payloadKind } from "@/lib/ingest/payload-kind";
import { type Outcome, readDelivery } from "@/lib/ingest/read-delivery";
import { log } from "@/lib/log";
import { formatPublicId } from "@/lib/public-id";

/** What the webhook is told. kept: durable, but PostgreSQL failed while its report was stored. */
export type Receipt =
  | { status: "stored" | "duplicate"; report: string; moved: boolean }
  | { status: "quarantined" | "kept"; delivery: string; problems: string[] };

/**
 * Keeps a delivery, then reads it. BugSplat never sends it again, so nothing is read into it before
 * it is durable, but for the database's name: that leads its key.
 *
 * @throws when it could not be kept; whatever fails later is answered, and tried again by itself.
 */
export async function receive(arrival: Arrival): Promise<Receipt> {
  const json = parseJson(arrival.body);
  const kind = json.ok ? payloadKind(json.value) : null;
  const delivery = await keepDelivery(await databaseOf(json), arrival, kind);
  try {
    return receiptOf(delivery, await readDelivery(delivery, json));
  } catch (error) {
    log.error({ err: error, delivery: formatPublicId(delivery) }, "kept, but not stored yet");
    const problems = ["It is kept, but its report could not be stored yet. That is tried again."];
    return { status: "kept", delivery: formatPublicId(delivery), problems };
  }
}

/** The id of the database that a body names; that of none when it names none. */
export async function databaseOf(json: ParsedJson): Promise<bigint> {
  const named = DatabaseName.safeParse(json.ok ? json.value : null);
  return named.success ? ensureDatabase(named.data.database) : NO_DATABASE;
}

const DatabaseName = Payload.pick({ database: true });

function receiptOf(delivery: { databaseId: bigint; id: bigint }, outcome: Outcome): Receipt {
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

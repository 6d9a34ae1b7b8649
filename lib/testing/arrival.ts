import { db } from "@/lib/db";
import { type KeptDelivery, keepDelivery } from "@/lib/ingest/keep-delivery";
import { type Arrival, packArrival } from "@/lib/ingest/pack-arrival";
import { parseJson } from "@/lib/ingest/parse-json";
import { type Receipt, receive } from "@/lib/ingest/receive";
import { parsePublicId } from "@/lib/public-id";

type Options = { arrivedAt?: Date };

/** Lets a body arrive as the webhook's route does; objects are sent as JSON. */
export async function arrive(body: unknown, options?: Options): Promise<Receipt> {
  const receipt = await receive(arrivalOf(body, options));
  if (receipt.status === "other-database") throw new Error("No token is bound here.");
  return receipt;
}

/** The row of the report that a receipt names, with what it hangs on. */
export async function reportOf(receipt: Receipt | undefined) {
  const key = receipt && "report" in receipt ? parsePublicId(receipt.report) : null;
  if (!key) throw new Error(`no report: ${JSON.stringify(receipt)}`);
  return db.report.findUniqueOrThrow({
    where: { databaseId_id: key },
    include: { group: true, version: { include: { application: true } }, delivery: true },
  });
}

/** Keeps a delivery as the webhook does and leaves it unread, as a kill between the two would. */
export async function arriveUnread(
  databaseId: bigint,
  body: unknown,
  options?: Options,
): Promise<KeptDelivery> {
  const arrival = arrivalOf(body, options);
  const packed = await packArrival(arrival, parseJson(arrival.body));
  const delivery = await keepDelivery(databaseId, packed);
  if (!delivery) throw new Error("It is kept already.");
  return delivery;
}

/** A body as it comes over HTTP. */
export function arrivalOf(
  body: unknown,
  { arrivedAt = new Date("2026-11-20T10:16:00Z") }: Options = {},
): Arrival {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return {
    tokenId: 1n,
    arrivedAt,
    contentType: "application/json",
    headers: { "user-agent": "BugSplat" },
    body: new TextEncoder().encode(text),
  };
}

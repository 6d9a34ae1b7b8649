import { type Receipt, receive } from "@/lib/ingest/receive";

/** Lets a body arrive as the webhook's route does; objects are sent as JSON. */
export async function arrive(
  body: unknown,
  { arrivedAt = new Date("2026-11-20T10:16:00Z") } = {},
): Promise<Receipt> {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return receive({
    tokenId: 1n,
    arrivedAt,
    contentType: "application/json",
    body: new TextEncoder().encode(text),
  });
}

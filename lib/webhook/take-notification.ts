import type { IncomingMessage } from "node:http";
import { findIngestToken, UncheckedToken } from "@/lib/access/ingest-tokens";
import { env } from "@/lib/env";
import { keptHeaders } from "@/lib/ingest/kept-headers";
import { RateLimit } from "@/lib/ingest/rate-limit";
import { readBody } from "@/lib/ingest/read-body";
import { type Receipt, receive } from "@/lib/ingest/receive";
import { log } from "@/lib/log";
import type { Answer } from "@/lib/webhook/answer";
import { refuse } from "@/lib/webhook/refusal";

const rateLimit = new RateLimit(env.ingestRateLimit);

/** Takes what is posted with a token, and says what became of it; what fails is answered too. */
export async function takeNotification(request: IncomingMessage, token: string): Promise<Answer> {
  const arrivedAt = new Date();
  try {
    const found = await findIngestToken(token);
    if (found === null) return refuse("unknown-token");
    const tokenId = found.id;
    const retryAfter = rateLimit.secondsToWait(tokenId);
    if (retryAfter > 0) return refuse("rate-limit", { tokenId, retryAfter });
    const reading = await readBody(request);
    if (!reading.ok) return refuse(reading.reason, { tokenId });
    const contentType = request.headers["content-type"] ?? null;
    const headers = keptHeaders(request.headers);
    const { body } = reading;
    const receipt = await receive(
      { tokenId, arrivedAt, contentType, headers, body },
      found.database,
    );
    return receipt.status === "other-database"
      ? refuse("other-database", { tokenId })
      : answerTo(receipt);
  } catch (error) {
    if (error instanceof UncheckedToken) return refuse("unchecked-token");
    log.error({ err: error }, "a delivery could not be kept");
    return refuse("not-kept");
  }
}

const JSON_TYPE = { "content-type": "application/json" };

function answerTo(receipt: Receipt): Answer {
  if (!("report" in receipt)) return { status: 202, headers: JSON_TYPE, json: receipt };
  const url = new URL(`/reports/${receipt.report}`, env.publicUrl).href;
  const status = receipt.status === "stored" ? 201 : 200;
  return { status, headers: JSON_TYPE, json: { ...receipt, url } };
}

import { refuse } from "@/app/api/ingest/[token]/refusal";
import { problem } from "@/app/api/problem";
import { findIngestToken, UncheckedToken } from "@/lib/access/ingest-tokens";
import { env } from "@/lib/env";
import { keptHeaders } from "@/lib/ingest/kept-headers";
import { RateLimit } from "@/lib/ingest/rate-limit";
import { readBody } from "@/lib/ingest/read-body";
import { type Receipt, receive } from "@/lib/ingest/receive";
import { log } from "@/lib/log";
import { requestIdOf, underRequestId } from "@/lib/observe/request-id";

const rateLimit = new RateLimit(env.ingestRateLimit);

/** BugSplat's webhook. What it sends with a valid token is durable before it is answered. */
export function POST(
  request: Request,
  context: RouteContext<"/api/ingest/[token]">,
): Promise<Response> {
  const requestId = requestIdOf(request.headers.get("x-request-id") ?? undefined);
  return underRequestId(requestId, () => take(request, context));
}

async function take(
  request: Request,
  { params }: RouteContext<"/api/ingest/[token]">,
): Promise<Response> {
  const arrivedAt = new Date();
  try {
    const token = await findIngestToken((await params).token);
    if (token === null) return refuse("unknown-token");
    const tokenId = token.id;
    const retryAfter = rateLimit.secondsToWait(tokenId);
    if (retryAfter > 0) return refuse("rate-limit", { tokenId, retryAfter });
    const reading = await readBody(request);
    if (!reading.ok) return refuse(reading.reason, { tokenId });
    const contentType = request.headers.get("content-type");
    const headers = keptHeaders(request.headers);
    const { body } = reading;
    const arrival = { tokenId, arrivedAt, contentType, headers, body };
    const receipt = await receive(arrival, token.database);
    return receipt.status === "other-database"
      ? refuse("other-database", { tokenId })
      : answer(receipt);
  } catch (error) {
    if (error instanceof UncheckedToken) return refuse("unchecked-token");
    log.error({ err: error }, "a delivery could not be kept");
    return refuse("not-kept");
  }
}

function answer(receipt: Receipt): Response {
  if (!("report" in receipt)) return Response.json(receipt, { status: 202 });
  const url = new URL(`/reports/${receipt.report}`, env.publicUrl).href;
  return Response.json({ ...receipt, url }, { status: receipt.status === "stored" ? 201 : 200 });
}

const NOT_ALLOWED = () =>
  problem(
    405,
    "Method not allowed",
    "This is the webhook that BugSplat posts its notifications to; it answers POST only.",
    { allow: "POST" },
  );

export const GET = NOT_ALLOWED;
export const HEAD = NOT_ALLOWED;
export const PUT = NOT_ALLOWED;
export const PATCH = NOT_ALLOWED;
export const DELETE = NOT_ALLOWED;
export const OPTIONS = NOT_ALLOWED;

import { problem } from "@/app/api/problem";
import { findIngestToken, UncheckedToken } from "@/lib/access/ingest-tokens";
import { env } from "@/lib/env";
import { BODY_LIMIT, readBody } from "@/lib/ingest/read-body";
import { type Receipt, receive } from "@/lib/ingest/receive";
import { log } from "@/lib/log";

/** BugSplat's webhook. What it sends with a valid token is durable before it is answered. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/ingest/[token]">,
): Promise<Response> {
  const arrivedAt = new Date();
  try {
    const tokenId = await findIngestToken((await params).token);
    if (tokenId === null) return UNKNOWN_TOKEN();
    const reading = await readBody(request);
    if (!reading.ok) return REFUSALS[reading.reason]();
    const contentType = request.headers.get("content-type");
    return answer(await receive({ tokenId, arrivedAt, contentType, body: reading.body }));
  } catch (error) {
    if (error instanceof UncheckedToken) return UNCHECKED_TOKEN();
    log.error({ err: error }, "a delivery could not be kept");
    return NOT_KEPT();
  }
}

function answer(receipt: Receipt): Response {
  if (!("report" in receipt)) return Response.json(receipt, { status: 202 });
  const url = new URL(`/reports/${receipt.report}`, env.publicUrl).href;
  return Response.json({ ...receipt, url }, { status: receipt.status === "stored" ? 201 : 200 });
}

const UNKNOWN_TOKEN = () =>
  problem(
    401,
    "Unknown token",
    "The token in this address is not known here. Copy the webhook's address from Crashboard again.",
  );

const UNCHECKED_TOKEN = () =>
  problem(
    503,
    "Token not checked",
    "The database does not answer, and the token in this address has not been used here before, so it cannot be checked. The notification was not kept. Please send it again.",
    { "retry-after": "30" },
  );

const NOT_KEPT = () =>
  problem(
    503,
    "Not kept",
    "The notification could be kept neither in the database nor on the server's disk. Please send it again.",
    { "retry-after": "30" },
  );

const REFUSALS = {
  "too-large": () =>
    problem(
      413,
      "Too large",
      `A notification may have ${BODY_LIMIT / 1024 / 1024} MB. This one was not kept.`,
    ),
  "unknown-encoding": () =>
    problem(
      415,
      "Unknown content encoding",
      "Send the notification uncompressed, or with gzip, deflate or br.",
      { "accept-encoding": "gzip, deflate, br" },
    ),
  interrupted: () =>
    problem(400, "Interrupted", "The connection ended before the whole notification was here."),
};

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

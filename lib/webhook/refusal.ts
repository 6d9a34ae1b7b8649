import { env } from "@/lib/env";
import { formatCount } from "@/lib/format";
import { BODY_LIMIT } from "@/lib/ingest/read-body";
import { countRefusal, type RefusalReason } from "@/lib/ingest/refusals";
import { PROBLEM_TYPE, problemDetails } from "@/lib/web/problem-details";
import type { Answer } from "@/lib/webhook/answer";

type Refused = {
  /** Left out when the token was not known. */
  tokenId?: bigint;
  /** When the next try may be accepted, in seconds. */
  retryAfter?: number;
};

/** Counts a refusal of the webhook, and says what happened, why, and what to do next. */
export function refuse(reason: RefusalReason, { tokenId, retryAfter }: Refused = {}): Answer {
  countRefusal(reason, tokenId);
  const { headers, ...refusal } = REFUSALS[reason];
  const wait = retryAfter === undefined ? undefined : { "retry-after": String(retryAfter) };
  return answerOf({ ...refusal, headers: { ...headers, ...wait } });
}

type Refusal = { status: number; title: string; detail: string; headers?: Record<string, string> };

function answerOf({ status, title, detail, headers }: Refusal): Answer {
  return {
    status,
    headers: { ...headers, "content-type": PROBLEM_TYPE },
    json: problemDetails(status, title, detail),
  };
}

/** It is no refusal of a notification, and so is not counted. */
export const METHOD_NOT_ALLOWED = answerOf({
  status: 405,
  title: "Method not allowed",
  detail: "This is the webhook that BugSplat posts its notifications to; it answers POST only.",
  headers: { allow: "POST" },
});

const REFUSALS: Record<RefusalReason, Refusal> = {
  "unknown-token": {
    status: 401,
    title: "Unknown token",
    detail:
      "The token in this address is not known here. Copy the webhook's address from Crashboard again.",
  },
  "other-database": {
    status: 403,
    title: "Of another database",
    detail:
      "The token in this address is bound to one BugSplat database, and this notification is of another, so it was not kept. Give that database an address with a token of its own, or one that is for all.",
  },
  "rate-limit": {
    status: 429,
    title: "Over the rate limit",
    detail: `More than ${formatCount(env.ingestRateLimit)} notifications a minute came with this token, so this one was not kept. Send it again later, or raise INGEST_RATE_LIMIT.`,
  },
  "too-large": {
    status: 413,
    title: "Too large",
    detail: `A notification may have ${BODY_LIMIT / 1024 / 1024} MB. This one was not kept.`,
  },
  "unknown-encoding": {
    status: 415,
    title: "Unknown content encoding",
    detail: "Send the notification uncompressed, or with gzip, deflate or br.",
    headers: { "accept-encoding": "gzip, deflate, br" },
  },
  interrupted: {
    status: 400,
    title: "Interrupted",
    detail:
      "The connection ended, or was silent for too long, before the whole notification was here. Send it again.",
    headers: { connection: "close" },
  },
  "unchecked-token": {
    status: 503,
    title: "Token not checked",
    detail:
      "The database does not answer, and the token in this address has not been used here before, so it cannot be checked. The notification was not kept. Please send it again.",
    headers: { "retry-after": "30" },
  },
  "not-kept": {
    status: 503,
    title: "Not kept",
    detail:
      "The notification could be kept neither in the database nor on the server's disk. Please send it again.",
    headers: { "retry-after": "30" },
  },
};

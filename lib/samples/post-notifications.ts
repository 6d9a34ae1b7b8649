import { setTimeout as wait } from "node:timers/promises";
import type { SampleNotification } from "@/lib/samples/notifications";

/** How a server answered, in the words of the webhook's contract. */
export type Answer = "stored" | "duplicate" | "quarantined" | "refused";

export type PostingResult = {
  counts: Record<Answer, number>;
  /** What the server said of notifications that it refused, each sentence once. */
  reasons: string[];
  /** Why posting ended early, in a sentence for people; null when everything was posted. */
  stopped: string | null;
};

type Posting = {
  notifications: Iterable<SampleNotification>;
  /** The full address, token included. */
  webhook: string;
  concurrency: number;
  /** Called for every notification that was answered. */
  onAnswer?: (answer: Answer) => void;
};

/** Posts notifications to a webhook, several at a time, until all are answered or none can be. */
export async function postNotifications(posting: Posting): Promise<PostingResult> {
  const result: PostingResult = {
    counts: { stored: 0, duplicate: 0, quarantined: 0, refused: 0 },
    reasons: [],
    stopped: null,
  };
  const queue = posting.notifications[Symbol.iterator]();
  const worker = async () => {
    while (result.stopped === null) {
      const next = queue.next();
      if (next.done) return;
      const outcome = await post(next.value, posting.webhook);
      if ("stop" in outcome) {
        result.stopped ??= outcome.stop;
        return;
      }
      result.counts[outcome.answer] += 1;
      if (outcome.reason && !result.reasons.includes(outcome.reason)) {
        result.reasons.push(outcome.reason);
      }
      posting.onAnswer?.(outcome.answer);
    }
  };
  await Promise.all(Array.from({ length: posting.concurrency }, worker));
  return result;
}

type Outcome = { answer: Answer; reason?: string } | { stop: string };

const answers: Readonly<Record<number, Answer>> = {
  200: "duplicate",
  201: "stored",
  202: "quarantined",
};

const attempts = 5;

async function post({ body }: SampleNotification, webhook: string): Promise<Outcome> {
  const request = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const response = await fetch(webhook, request).catch(() => null);
    if (!response) return { stop: noServer(webhook) };
    const text = await response.text().catch(() => "");
    const answer = answers[response.status];
    if (answer) return { answer };
    if (response.status === 429 || response.status === 503) await wait(pause(response, attempt));
    else return refusal(response.status, text);
  }
  return { stop: `The server was still busy after ${attempts} attempts. Try again later.` };
}

function noServer(webhook: string): string {
  const { origin } = new URL(webhook);
  return `No server answers at ${origin}. Start it with npm start, and see in its terminal why it stopped if it ran before.`;
}

/** Milliseconds until the next attempt: what the server asks for, at most half a minute. */
function pause(response: Response, attempt: number): number {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return 1000 * Math.min(30, Number.isFinite(seconds) ? seconds : 0.2 * 2 ** attempt);
}

function refusal(status: number, text: string): Outcome {
  if (status === 401) {
    return {
      stop: "The server refused the token in the webhook's address: it is unknown or revoked. Use the address that npm start prints.",
    };
  }
  if (status === 404 || status === 405) {
    return {
      stop: "That address is not a webhook: it must end with /api/ingest/ and a token, as npm start prints it.",
    };
  }
  return { answer: "refused", reason: problemTitle(text) ?? `The server answered ${status}.` };
}

/** The `detail` or `title` of a problem+json answer. */
function problemTitle(text: string): string | undefined {
  try {
    const problem: unknown = JSON.parse(text);
    if (typeof problem !== "object" || problem === null) return undefined;
    if ("detail" in problem && typeof problem.detail === "string") return problem.detail;
    if ("title" in problem && typeof problem.title === "string") return problem.title;
  } catch {
    // Not JSON: some proxy in between answered.
  }
  return undefined;
}

import { z } from "zod";
import { env, reachableHost } from "@/lib/env";
import { parseJson } from "@/lib/ingest/parse-json";
import { testNotification } from "@/lib/samples/test-notification";

/** What a test of the webhook goes through, in this order. */
export const TEST_STEPS = ["address", "token", "kept", "read", "page"] as const;
export type TestStepName = (typeof TEST_STEPS)[number];

/** One step: what came of it, in a sentence. Those after one that failed are not tried. */
export type TestStep = {
  name: TestStepName;
  outcome: "passed" | "failed" | "skipped";
  words: string;
};

/** A test, and the address of the report that it made. */
export type WebhookTest = { steps: TestStep[]; report: string | null };

const PATIENCE_MILLISECONDS = 15_000;

/**
 * The token of a webhook's address, if it is one of this Crashboard: a test sends nothing anywhere else.
 * Null for every other text.
 */
export function tokenOfAddress(address: string): string | null {
  const [, base = "", token = ""] =
    /^(.*)\/api\/ingest\/([A-Za-z0-9_-]{1,200})$/.exec(address.trim()) ?? [];
  return base === env.publicUrl || base === localUrl() ? token : null;
}

/**
 * Sends a made-up notification to the webhook over HTTP, by the address that BugSplat would use, and
 * looks at what comes of it.
 *
 * @param cookie of whoever asks: the page of the report is opened for them
 */
export async function testWebhook(
  token: string,
  cookie: string,
  now = new Date(),
): Promise<WebhookTest> {
  const webhook = `${env.publicUrl}/api/ingest/${token}`;
  const run: Run = { webhook, cookie, now, answer: NO_ANSWER };
  const steps: TestStep[] = [];
  let hasFailed = false;
  for (const name of TEST_STEPS) {
    if (hasFailed) {
      steps.push({ name, outcome: "skipped", words: "Not tried." });
      continue;
    }
    try {
      steps.push({ name, outcome: "passed", words: await STEPS[name](run) });
    } catch (problem) {
      hasFailed = true;
      steps.push({ name, outcome: "failed", words: wordsOf(problem) });
    }
  }
  return { steps, report: run.answer.report ?? null };
}

/** What one step leaves for the next. */
type Run = { webhook: string; cookie: string; now: Date; answer: Answered };

const Answer = z.object({
  /** A word; in a refusal, as RFC 9457 has it, the number once more. */
  status: z.coerce.string().default(""),
  detail: z.string().optional(),
  report: z.string().optional(),
  problems: z.array(z.string()).default([]),
});
type Answered = z.infer<typeof Answer> & { code: number };
const NO_ANSWER: Answered = { code: 0, status: "", problems: [] };

/** Each does its part, and says what is so; it throws, with words, where that failed. */
const STEPS: Record<TestStepName, (run: Run) => Promise<string>> = {
  /** The webhook answers a GET with 405 and a problem of its own: so it is known who answers. */
  async address({ webhook }) {
    const { code, detail } = await ask(webhook, { method: "GET" }).catch((error: unknown) => {
      throw new Error(
        `This server cannot reach ${env.publicUrl} itself: ${wordsOf(error)}. Look at PUBLIC_URL, the proxy and the name server; BugSplat needs the same way.`,
      );
    });
    if (code === 405 && detail) return `${env.publicUrl} leads to this webhook.`;
    throw new Error(
      `Something else answers at ${env.publicUrl} (with ${code}), a sign-in or another server perhaps. Let everything under /api/ingest/ through to Crashboard.`,
    );
  },

  async token(run) {
    const body = JSON.stringify(testNotification(run.now));
    const headers = { "content-type": "application/json" };
    run.answer = await ask(run.webhook, { method: "POST", headers, body });
    if (run.answer.code !== 401) return "The token is accepted.";
    throw new Error(
      "The token is unknown or revoked. Make another one in Settings, Webhook tokens.",
    );
  },

  async kept({ answer: { code, detail, status } }) {
    if (![200, 201, 202].includes(code)) throw new Error(detail ?? `The answer was ${code}.`);
    return status === "spooled"
      ? "It was kept on the disk before it was answered, as the database is away."
      : "It was kept in the database before it was answered.";
  },

  async read({ answer: { report, status, problems } }) {
    if (report) return "It was read, and is a report.";
    throw new Error([`It is ${status}.`, ...problems].join(" "));
  },

  /** Asked for on this machine: a cookie is sent nowhere else. */
  async page({ cookie, answer: { report } }) {
    const { code } = await ask(`${localUrl()}/reports/${report}`, { headers: { cookie } });
    if (code === 200) return "The page of the report opens.";
    throw new Error(`The page of the report answers with ${code}; the log says why.`);
  },
};

/** Follows no redirect: nothing is sent to an address that an answer names. */
async function ask(address: string, init: RequestInit): Promise<Answered> {
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const response = await fetch(address, { ...init, redirect: "manual", signal });
  const json = parseJson(new Uint8Array(await response.arrayBuffer()));
  const answer = Answer.safeParse(json.ok ? json.value : null);
  return { ...(answer.data ?? NO_ANSWER), code: response.status };
}

/** `fetch` itself says only that it failed; why is its cause. */
function wordsOf(problem: unknown): string {
  if (!(problem instanceof Error)) return String(problem);
  if (problem.name === "TimeoutError") return "There was no answer in 15 seconds.";
  return problem.cause instanceof Error ? problem.cause.message : problem.message;
}

/** Where this process listens. */
function localUrl(): string {
  return `http://${reachableHost(env.host)}:${env.port}`;
}

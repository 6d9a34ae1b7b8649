import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { type Answer, postNotifications } from "@/lib/samples/post-notifications";
import { serveHttp } from "@/lib/testing/serve-http";

type Reply = { status: number; body?: unknown; retryAfter?: string };

/** A server that answers each body by `reply`, and what has reached it. */
async function serve(reply: (body: { n: number }, visit: number) => Reply | "hang up") {
  const seen: number[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    const body: { n: number } = JSON.parse(text);
    seen.push(body.n);
    const outcome = reply(body, seen.filter((n) => n === body.n).length);
    if (outcome === "hang up") {
      request.socket.destroy();
      return;
    }
    response.writeHead(outcome.status, { "retry-after": outcome.retryAfter ?? "0" });
    response.end(JSON.stringify(outcome.body ?? {}));
  };
  const address = await serveHttp((request, response) => void answer(request, response));
  return { webhook: `${address}/api/ingest/token`, seen };
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ generation: "V1a" as const, body: { n } }));

test("every notification is posted once, and the answers are counted", async () => {
  const statuses = [201, 200, 202, 413];
  const { webhook, seen } = await serve(({ n }) => ({
    status: statuses[n % 4] ?? 500,
    body: { title: "Too large", detail: "The notification is larger than 32 MB." },
  }));
  const heard: Answer[] = [];
  const result = await postNotifications({
    notifications: numbered(20),
    webhook,
    concurrency: 4,
    onAnswer: (answer) => heard.push(answer),
  });
  expect(result).toEqual({
    counts: { stored: 5, duplicate: 5, quarantined: 5, refused: 5 },
    reasons: ["The notification is larger than 32 MB."],
    stopped: null,
  });
  expect([...seen].sort((a, b) => a - b)).toEqual(numbered(20).map(({ body }) => body.n));
  expect(heard).toHaveLength(20);
});

test("a busy server is asked again", async () => {
  const { webhook, seen } = await serve((_, visit) => ({ status: visit === 1 ? 429 : 201 }));
  const result = await postNotifications({ notifications: numbered(3), webhook, concurrency: 2 });
  expect(result.counts.stored).toBe(3);
  expect(seen).toHaveLength(6);
});

test.each([
  { status: 401, sentence: /refused the token/ },
  { status: 404, sentence: /not a webhook/ },
  { status: 503, sentence: /still busy after 5 attempts/ },
])("posting ends when the server answers $status", async ({ status, sentence }) => {
  const { webhook, seen } = await serve(() => ({ status }));
  const result = await postNotifications({ notifications: numbered(50), webhook, concurrency: 1 });
  expect(result.stopped).toMatch(sentence);
  expect(new Set(seen)).toEqual(new Set([0]));
});

test("when the server goes away, what it took before still counts", async () => {
  const { webhook } = await serve(({ n }) => (n < 10 ? { status: 201 } : "hang up"));
  const result = await postNotifications({ notifications: numbered(50), webhook, concurrency: 1 });
  expect(result.counts.stored).toBe(10);
  expect(result.stopped).toMatch(/No server answers/);
});

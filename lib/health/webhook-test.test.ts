import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** What the server at the address answers to a GET, and to a POST. */
let answers: { get: [number, object | string]; post: [number, object | string] };
let posted: string[];
let server: Server;

function problemOf(status: number, detail: string) {
  return { type: "about:blank", title: "Problem", status, detail };
}

beforeEach(async () => {
  posted = [];
  answers = {
    get: [405, problemOf(405, "POST only")],
    post: [201, { status: "stored", report: "1-2" }],
  };
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    if (request.method === "POST") posted.push(body);
    const page: [number, string] = [200, "a page"];
    const [status, answer] = request.url?.startsWith("/reports/")
      ? page
      : answers[request.method === "POST" ? "post" : "get"];
    response.writeHead(status, { location: "http://127.0.0.1:9/elsewhere" });
    response.end(typeof answer === "string" ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  vi.stubEnv("PORT", String(typeof address === "object" ? address?.port : 0));
  vi.stubEnv("HOST", "127.0.0.1");
  vi.stubEnv("PUBLIC_URL", "");
  vi.resetModules();
});

afterEach(() => {
  vi.unstubAllEnvs();
  server.close();
});

async function outcomes() {
  const { testWebhook } = await import("@/lib/health/webhook-test");
  const { steps, report } = await testWebhook("a-token-of-the-test", "");
  return {
    report,
    steps: steps.map(({ outcome }) => outcome),
    words: steps.map(({ words }) => words),
  };
}

test("what arrives is a report of a database of its own, and every step passes", async () => {
  const { steps, report } = await outcomes();
  expect(steps).toEqual(["passed", "passed", "passed", "passed", "passed"]);
  expect(report).toBe("1-2");
  expect(JSON.parse(posted[0] ?? "")).toMatchObject({ database: "Crashboard test" });
});

test.each([
  ["a sign-in that answers", "get", [302, "sign in"], 0, /Something else answers/],
  ["another token", "post", [401, problemOf(401, "unknown")], 1, /unknown or revoked/],
  ["a refusal", "post", [413, problemOf(413, "A notification may have 32 MB.")], 2, /32 MB/],
  ["quarantine", "post", [202, { status: "quarantined", problems: ["No id."] }], 3, /No id\./],
] as const)(
  "%s fails its step, and those after it are not tried",
  async (_name, method, answer, failed, why) => {
    answers = { ...answers, [method]: answer };
    const { steps, words } = await outcomes();
    expect(steps.indexOf("failed")).toBe(failed);
    expect(words[failed]).toMatch(why);
    expect(steps.slice(failed + 1).every((outcome) => outcome === "skipped")).toBe(true);
    expect(steps.slice(0, failed).every((outcome) => outcome === "passed")).toBe(true);
  },
);

test("a test goes to no other address", async () => {
  const { tokenOfAddress } = await import("@/lib/health/webhook-test");
  const own = `http://127.0.0.1:${process.env.PORT}`;
  expect(tokenOfAddress(` ${own}/api/ingest/abc-def `)).toBe("abc-def");
  for (const address of [
    "http://169.254.169.254/api/ingest/abc",
    `${own}.example.com/api/ingest/abc`,
    `${own}/api/ingest/abc/../../x`,
    `${own}/other/api/ingest/abc`,
    "abc-def",
    "",
  ]) {
    expect(tokenOfAddress(address)).toBeNull();
  }
});

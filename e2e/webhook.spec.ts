import { gzipSync } from "node:zlib";
import { v1aPayload } from "@/lib/testing/payloads";
import { ownName } from "./own-name";
import { expect, test } from "./support";

const database = ownName("webhook-journey");

test("a new report, the same again, and it moved", async ({ request, webhook }) => {
  const first = await request.post(webhook, { data: v1aPayload({ database }) });
  expect(first.status()).toBe(201);
  const { status, report, url } = await first.json();
  expect(status).toBe("stored");
  expect(url).toMatch(new RegExp(`/reports/${report}$`));

  const again = await request.post(webhook, { data: v1aPayload({ database }) });
  expect(again.status()).toBe(200);
  expect(await again.json()).toMatchObject({ status: "duplicate", report, moved: false });

  const moved = await request.post(webhook, { data: v1aPayload({ database, stackKeyId: 502 }) });
  expect(await moved.json()).toMatchObject({ status: "duplicate", report, moved: true });
});

for (const contentType of [
  "text/plain",
  "application/octet-stream",
  "application/json; charset=utf-8",
  "nonsense",
]) {
  test(`JSON sent as ${contentType} is read`, async ({ request, webhook }) => {
    const data = Buffer.from(JSON.stringify(v1aPayload({ database, id: contentType.length })));
    const response = await request.post(webhook, {
      data,
      headers: { "content-type": contentType },
    });
    expect(response.status()).toBe(201);
  });
}

test("a compressed notification is read", async ({ request, webhook }) => {
  const data = gzipSync(JSON.stringify(v1aPayload({ database, id: 5005 })));
  const response = await request.post(webhook, { data, headers: { "content-encoding": "gzip" } });
  expect(response.status()).toBe(201);
});

test("what cannot be understood is kept, and told so", async ({ request, webhook }) => {
  const response = await request.post(webhook, { data: Buffer.from("{ broken") });
  expect(response.status()).toBe(202);
  expect(await response.json()).toMatchObject({
    status: "quarantined",
    delivery: expect.stringMatching(/^\d+-\d+$/),
    problems: [expect.stringContaining("not JSON")],
  });
});

test("every refusal says what to do, as problem+json", async ({ request, webhook }) => {
  const unknown = webhook.replace(/[^/]+$/, "x".repeat(43));
  const tooLarge = Buffer.alloc(33 * 1024 * 1024, 0x20);
  const refusals = [
    [401, await request.post(unknown, { data: v1aPayload() })],
    [405, await request.get(webhook)],
    [405, await request.put(webhook, { data: {} })],
    [405, await request.delete(webhook)],
    [413, await request.post(webhook, { data: tooLarge })],
    [
      415,
      await request.post(webhook, {
        data: Buffer.from("x"),
        headers: { "content-encoding": "zstd" },
      }),
    ],
  ] as const;
  for (const [status, response] of refusals) {
    expect(response.status()).toBe(status);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    const problem = await response.json();
    expect(problem).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
    if (status === 405) expect(response.headers().allow).toBe("POST");
  }
});

test("the token is what the path says, whatever the query says", async ({ request, webhook }) => {
  const stranger = webhook.replace(/[^/]+$/, "x".repeat(43));
  const token = webhook.split("/").at(-1);
  const post = async (address: string, id: number) =>
    (await request.post(address, { data: v1aPayload({ database, id }) })).status();
  expect(await post(`${stranger}?token=${token}`, 91_101)).toBe(401);
  expect(await post(`${webhook}?token=${"x".repeat(43)}&token=y`, 91_102)).toBe(201);
});

test("a token that is bound to a database takes nothing of another", async ({ page, request }) => {
  await page.goto("/settings/tokens");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("one database only");
  await page.getByLabel("Only for the BugSplat database").fill(database);
  await page.getByRole("button", { name: "Make a token" }).click();
  const address = await page.getByRole("status").locator("code").textContent();
  await expect(page.getByText(`only ${database}`)).toBeVisible();

  const post = async (data: unknown) => (await request.post(address ?? "", { data })).status();
  expect(await post(v1aPayload({ database, id: 91_001 }))).toBe(201);
  expect(await post({ note: "it names no database" })).toBe(202);
  const refused = await request.post(address ?? "", { data: v1aPayload({ database: "another" }) });
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ title: "Of another database" });
  expect(refused.headers()["content-type"]).toContain("application/problem+json");
});

test("the health addresses say that it lives and is ready", async ({ request }) => {
  for (const [address, status] of [
    ["/api/health/live", "live"],
    ["/api/health/ready", "ready"],
  ]) {
    const response = await request.get(address ?? "");
    expect(response.status()).toBe(200);
    expect(await response.json()).toMatchObject({ status });
  }
});

import type { APIRequestContext, Page } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { invite } from "./people";
import { expect, test } from "./support";
import { arriveGroups, listOf } from "./triaged-list";

const notice = (page: Page) => page.getByRole("status").filter({ hasText: /changed/ });
const rows = (page: Page) => page.locator("tr[data-row]");

async function arriveNew(
  request: APIRequestContext,
  webhook: string,
  database: string,
  id: number,
) {
  const data = v3Payload({
    database,
    id,
    application: "Orrery",
    version: "4.1.0",
    stackKeyId: id,
    stackKeyName: `Orrery!New::group${id}(1)`,
    received: new Date().toISOString(),
    reportXml: "",
    debugOutput: "",
  });
  expect((await request.post(webhook, { data })).status()).toBe(201);
}

/** Waits until the page listens: a page that was drawn before says what it has missed. */
async function openList(page: Page, address: string): Promise<void> {
  const listens = page.waitForResponse((response) => response.url().includes("/live?"));
  await page.goto(address);
  expect((await listens).status()).toBe(200);
}

test("a list says what has changed, moves nothing until it is told to, and then is new", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2 });
  await openList(page, listOf(database, { sort: "first" }));
  await expect(notice(page)).toHaveCount(0);
  await arriveNew(request, webhook, database, 901);
  await arriveNew(request, webhook, database, 902);
  await expect(notice(page)).toContainText("2 groups changed");
  await expect(rows(page)).toHaveCount(2);
  expect(await violationsOf(page)).toEqual([]);
  await notice(page).getByRole("button", { name: "Show" }).click();
  await expect(rows(page)).toHaveCount(4);
  await expect(notice(page)).toHaveCount(0);
});

test("nobody is told of a database that they may not see, and whoever wants is told nothing", async ({
  page,
  browser,
  request,
  webhook,
}) => {
  const hidden = await arriveGroups({ request, webhook }, { groups: 1 });
  const seen = await arriveGroups({ request, webhook }, { groups: 1 });
  const reader = await invite(page, browser, {
    email: `live-${seen}@example.com`,
    roles: { [seen]: "reader" },
  });
  await openList(reader, "/groups");
  await arriveNew(request, webhook, hidden, 903);
  await reader.waitForTimeout(4_000);
  await expect(notice(reader)).toHaveCount(0);
  await arriveNew(request, webhook, seen, 904);
  await expect(notice(reader)).toContainText("1 group changed");

  await reader.goto("/account");
  await reader.getByRole("button", { name: "Stop telling" }).click();
  await expect(reader.getByRole("button", { name: "Tell again" })).toBeVisible();
  const asked: string[] = [];
  reader.on("request", (sent) => asked.push(sent.url()));
  await reader.goto("/groups");
  await expect(rows(reader)).toHaveCount(2);
  await reader.waitForTimeout(1_000);
  expect(asked.filter((url) => url.includes("/live"))).toEqual([]);
  await reader.close();
});

test("the stream is for whoever is signed in, and asks to be read as one", async ({ request }) => {
  const since = `/live?since=${Date.now()}`;
  expect((await request.get(since)).status()).toBe(406);
  const accept = { accept: "text/event-stream" };
  expect((await request.get("/live?since=x", { headers: accept })).status()).toBe(406);
});

import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { ownName } from "./own-name";
import { OWNER } from "./owner";
import { expect, test } from "./support";

const HOSTILE = `<img src=x onerror="window.hacked=1">\u202Egnp`;

type Webhook = { request: APIRequestContext; webhook: string };

/** A group in a database of its own, with one report of a version. */
async function arriveGroup(at: Webhook, version = "4.1.0") {
  const database = ownName("triage");
  const received = new Date(Date.now() - 60_000).toISOString();
  await arriveReport(at, { database, id: 1, version, received });
  return { database };
}

/** A report that BugSplat receives now: later than whatever was done to its group. */
async function arriveReport({ request, webhook }: Webhook, overrides: Record<string, unknown>) {
  const received = new Date().toISOString();
  const data = v3Payload({ application: "Orrery", received, ...overrides });
  const answer = await request.post(webhook, { data });
  expect(answer.status()).toBe(201);
}

/** Opens the only group of a database. */
async function openGroup(page: Page, database: string): Promise<string> {
  await page.goto(`/groups?${new URLSearchParams({ database })}`);
  const address = await page.locator("tbody [data-open]").first().getAttribute("href");
  await page.goto(address ?? "");
  await expect(stateOf(page)).toContainText("open");
  return new URL(page.url()).pathname;
}

const triageOf = (page: Page) => page.getByRole("region", { name: "State" });
/** What the group is and why, without what can be done about it. */
const stateOf = (page: Page) => triageOf(page).locator("> :first-child");
const menuOf = (page: Page, name: string) =>
  triageOf(page).locator("summary").filter({ hasText: name });
/** What says at the foot of the window what was just done. */
const doneOf = (page: Page) => page.getByRole("status").filter({ hasText: "Done:" });
const historyOf = (page: Page) => page.getByRole("list", { name: "History" });

/** Presses a key until it has opened what is waited for: a page may not listen at once. */
async function pressUntil(page: Page, key: string, opened: Locator) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(opened).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

async function resolveIn(page: Page, version: string) {
  await menuOf(page, "Resolve").click();
  await page.getByLabel("In a version, seen already or still to come").fill(version);
  await page.keyboard.press("Enter");
  await expect(stateOf(page)).toContainText(`in Orrery ${version}`);
}

test("resolved in a version, it is back with a newer report and not with an older one", async ({
  page,
  request,
  webhook,
}) => {
  const { database } = await arriveGroup({ request, webhook });
  const address = await openGroup(page, database);
  await resolveIn(page, "4.2.0");
  await expect(doneOf(page)).toContainText("you resolved it in Orrery 4.2.0");

  await arriveReport({ request, webhook }, { database, id: 2, version: "4.1.9" });
  await page.goto(address);
  await expect(stateOf(page)).toContainText("resolved");
  await arriveReport({ request, webhook }, { database, id: 3, version: "4.2.1" });
  await page.goto(address);
  await expect(stateOf(page)).toContainText("regressed");
  await expect(stateOf(page)).toContainText("in the third part 1 is above 0");

  // The list learns of it a moment later, when the report is read.
  await expect(async () => {
    await page.goto(`/groups?${new URLSearchParams({ database, status: "regressed" })}`);
    await expect(page.getByRole("table").getByText("regressed")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const tabs = page.getByRole("navigation", { name: "State of the groups" });
  await expect(tabs.getByRole("link")).toHaveText([
    "Open0",
    "Regressed1",
    "Muted0",
    "Resolved0",
    "All1",
  ]);
  await tabs.getByRole("link", { name: "Open" }).click();
  await expect(page.getByText("No open groups. Nice.")).toBeVisible();

  await page.goto(`${address}?q=is%3Aregressed`);
  await stateOf(page).getByRole("link", { name: "report 3" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("3");
});

test("each change is taken back, at once and from the history", async ({
  page,
  request,
  webhook,
}) => {
  const { database } = await arriveGroup({ request, webhook });
  await openGroup(page, database);
  const next = page.getByRole("button", { name: /^In the next version/ });
  await pressUntil(page, "r", next);
  await next.click();
  await expect(stateOf(page)).toContainText("in the version after Orrery 4.1.0");
  await doneOf(page).getByRole("button", { name: /^Undo/ }).click();
  await expect(stateOf(page)).toContainText("Nobody has resolved or muted it");

  const mute = page.getByRole("button", { name: "Until 10 more reports have come" });
  await pressUntil(page, "m", mute);
  await page.getByLabel(/^Note/).filter({ visible: true }).fill("noise of the beta");
  await mute.click();
  await expect(stateOf(page)).toContainText("10 to come");
  await page
    .getByLabel(/^Comment:/)
    .fill(`**mind** [it](https://example.com/) ${HOSTILE}\n[x](javascript:1)`);
  await page.getByRole("button", { name: "Comment", exact: true }).click();
  const lines = historyOf(page).getByRole("listitem");
  await expect(lines.first()).toContainText(HOSTILE);
  await expect(lines.first().getByRole("strong")).toHaveText("mind");
  await expect(lines.first().getByRole("link")).toHaveCount(1);
  await expect(lines.first().getByRole("link")).toHaveAttribute("href", "https://example.com/");
  await expect(lines.nth(1)).toContainText("noise of the beta");
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);

  await lines.nth(1).getByRole("button", { name: /^Undo/ }).click();
  await expect(stateOf(page)).toContainText("open");
  await expect(lines.nth(2)).toContainText("taken back");
  await expect(lines).toHaveCount(5);
});

test("a mute until more come in an hour ends with that hour, and says so", async ({
  page,
  request,
  webhook,
}) => {
  const { database } = await arriveGroup({ request, webhook });
  const address = await openGroup(page, database);
  await menuOf(page, "Mute").click();
  await page.getByRole("button", { name: "Until more than 10 come in an hour" }).click();
  await expect(stateOf(page)).toContainText("until more than 10 come in an hour");
  await page.getByRole("button", { name: "Unmute" }).click();
  await expect(stateOf(page)).toContainText("open");
  await menuOf(page, "Mute").click();
  await page.getByRole("button", { name: "Until more than 10 come in an hour" }).click();
  await expect(stateOf(page)).toContainText("muted");
  // All in the hour that it is now, or all in the next one.
  const received = new Date(Date.now() + 1_000).toISOString();
  for (let id = 2; id <= 12; id += 1) {
    await arriveReport({ request, webhook }, { database, id, version: "4.1.0", received });
  }
  await page.goto(address);
  await expect(stateOf(page)).toContainText(/that is over, 11 came between .+ and .+/);
  await expect(stateOf(page)).toContainText("open");
});

test("of two people at once the later is told what the other did", async ({
  page,
  context,
  request,
  webhook,
}) => {
  const { database } = await arriveGroup({ request, webhook });
  const address = await openGroup(page, database);
  const theirs = await context.newPage();
  await theirs.goto(address);
  await resolveIn(theirs, "4.3");

  await menuOf(page, "Mute").click();
  await page.getByRole("button", { name: "For ever" }).click();
  const told = page.getByRole("note").filter({ hasText: "Not done" });
  await expect(told).toContainText(`${OWNER.name} resolved it in Orrery 4.3`);
  await expect(stateOf(page)).toContainText("resolved");
  await menuOf(page, "Mute").click();
  await page.getByRole("button", { name: "For ever" }).click();
  await expect(stateOf(page)).toContainText("for ever");
  await expect(told).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a group is resolved and undone by forms", async ({ page, request, webhook }) => {
    const { database } = await arriveGroup({ request, webhook });
    await openGroup(page, database);
    await menuOf(page, "Resolve").click();
    await page.getByRole("button", { name: "Resolve", exact: true }).click();
    await expect(page.getByText("Not resolved: name the version")).toBeVisible();
    await resolveIn(page, "4.2");
    await doneOf(page).getByRole("button", { name: /^Undo/ }).click();
    await expect(stateOf(page)).toContainText("open");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a group that is back (${colorScheme})`, async ({
    page,
    request,
    webhook,
  }) => {
    const { database } = await arriveGroup({ request, webhook });
    await page.emulateMedia({ colorScheme });
    const address = await openGroup(page, database);
    await resolveIn(page, "4.1");
    await arriveReport({ request, webhook }, { database, id: 2, version: "4.1.0" });
    await page.goto(`${address}?changed=1`);
    await expect(stateOf(page)).toContainText("regressed");
    for (const menu of ["Resolve", "Mute"]) {
      await menuOf(page, menu).click();
      expect(await violationsOf(page)).toEqual([]);
    }
  });
}

test("a group and its menus do not scroll sideways @phone", async ({ page, request, webhook }) => {
  const { database } = await arriveGroup({ request, webhook }, "4".repeat(200));
  await openGroup(page, database);
  for (const menu of ["Resolve", "Mute"]) {
    await menuOf(page, menu).click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, menu).toBeLessThanOrEqual(0);
  }
});

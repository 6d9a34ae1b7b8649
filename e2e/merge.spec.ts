import type { APIRequestContext, Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { ownName } from "./own-name";
import { expect, test } from "./support";

type Webhook = { request: APIRequestContext; webhook: string };

const HOSTILE = `Viewer!<img src=x onerror="window.hacked=1">(2)`;

/** A database with three groups of one bug: another line, and a program of another name. */
async function arriveGroups({ request, webhook }: Webhook): Promise<string> {
  const database = ownName("merge");
  const groups = [
    { name: "Viewer!Mesh::draw(41)", module: "Viewer", reports: 3 },
    { name: HOSTILE, module: "Viewer Test", reports: 2 },
    { name: "Viewer!Mesh::draw(43)", module: "Viewer", reports: 1 },
  ];
  let id = 0;
  for (const [at, { name, module, reports }] of groups.entries()) {
    for (let report = 0; report < reports; report++) {
      id += 1;
      const callstack = ["Mesh::draw", "Scene::draw", "main"].map((called) => ({
        functionName: `${module}!${called}`,
      }));
      const said = { stackKeyId: at + 1, stackKeyName: name, callstack, reportXml: "" };
      const received = new Date(Date.now() - 60_000).toISOString();
      const data = v1aPayload({ database, id, received, ...said });
      expect((await request.post(webhook, { data })).status()).toBe(201);
    }
  }
  return database;
}

/** BugSplat's number leads to the group. */
const open = (page: Page, database: string, key: number) =>
  page.goto(`/groups?bugsplat=${database}:${key}`);

const similarOf = (page: Page) => page.getByRole("region", { name: "Similar groups" });
const mergedOf = (page: Page) => page.getByRole("region", { name: "Merged groups" });
const reportsOf = (page: Page) =>
  page.locator("dl > div").filter({ hasText: "of all time" }).first();

async function openRead(page: Page, database: string): Promise<void> {
  await expect(async () => {
    await open(page, database, 1);
    await expect(similarOf(page)).toContainText("2 other BugSplat groups look like the same bug", {
      timeout: 1_000,
    });
  }).toPass();
}

test("groups of one bug are found, compared, merged and taken apart again", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook });
  await openRead(page, database);
  await expect(similarOf(page)).toContainText("all 3 named frames in common");
  await page.getByText("How it is made of the stack").click();
  await expect(page.getByText("The application's own.")).toBeVisible();
  expect(await page.evaluate("window.hacked")).toBeUndefined();
  expect(await violationsOf(page)).toEqual([]);

  const compare = await similarOf(page)
    .getByRole("link", { name: "Compare stacks" })
    .first()
    .getAttribute("href");
  expect(compare).toContain("/compare/");
  for (const box of await similarOf(page).getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Merge into this group" }).click();
  await expect(page.getByRole("note").filter({ hasText: "the groups are merged" })).toBeVisible();
  await expect(reportsOf(page)).toContainText("6");
  await expect(mergedOf(page).getByRole("listitem")).toHaveCount(2);
  await expect(page.getByRole("list", { name: "History" })).toContainText("into it");
  const address = new URL(page.url()).pathname;

  await open(page, database, 2);
  await expect(page.getByRole("note").filter({ hasText: "is merged into this one" })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(address);

  await mergedOf(page).getByRole("listitem").filter({ hasText: "img" }).getByRole("button").click();
  await expect(page.getByRole("note").filter({ hasText: "is by itself again" })).toBeVisible();
  await expect(reportsOf(page)).toContainText("2");
  await open(page, database, 1);
  await expect(reportsOf(page)).toContainText("4");
});

/** Marks the first rows of the list, and looks at what it would be to merge them. */
async function planMerge(page: Page, database: string, marked: number): Promise<void> {
  await page.goto(`/groups?${new URLSearchParams({ database, range: "all" })}`);
  for (const box of (await page.locator("tbody").getByRole("checkbox").all()).slice(0, marked)) {
    await box.check();
  }
  await page.getByRole("button", { name: "Merge…", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("into one");
}

const doneOf = (page: Page) => page.getByRole("status").filter({ hasText: "Done:" });
const rowsOf = (page: Page) => page.locator("tbody [data-open]");

test("what is marked in the list is merged after a look at it, and taken back as one", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook });
  await planMerge(page, database, 3);
  const stays = page.getByRole("region", { name: "The group that stays" });
  await expect(stays).toContainText("3 reports");
  expect(await page.evaluate("window.hacked")).toBeUndefined();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("link", { name: /^Keep this one instead.*43/ }).click();
  await expect(stays).toContainText("draw:43");
  await expect(page.getByRole("main")).toContainText("5 reports, and those that still come");
  await page.getByLabel("Note, if you like").fill("the same lambda");
  await page.getByRole("button", { name: "Merge 2 groups" }).click();

  await expect(doneOf(page)).toContainText("you merged 2 groups into");
  await expect(rowsOf(page)).toHaveCount(1);
  await doneOf(page).getByRole("button", { name: "Undo" }).click();
  await expect(doneOf(page)).toContainText(/you took back bulk change \d+, of 2 groups/);
  await expect(rowsOf(page)).toHaveCount(3);
  await rowsOf(page).filter({ hasText: "draw:43" }).click();
  await expect(page.getByRole("list", { name: "History" })).toContainText("the same lambda");
});

test("of other applications nothing is merged, and one marked group is none to merge", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook });
  const said = { database, id: 99, stackKeyId: 3, application: "Elsewhere", reportXml: "" };
  const received = new Date(Date.now() - 60_000).toISOString();
  await request.post(webhook, { data: v1aPayload({ ...said, received }) });
  await planMerge(page, database, 3);
  await expect(page.getByRole("region", { name: "Left alone: 1 group" })).toContainText(
    "it has reports of an application that the other group has none of",
  );
  await page.getByRole("button", { name: "Merge 1 group" }).click();
  await expect(doneOf(page)).toContainText("you merged 1 group into");

  await page.goto(`/groups?${new URLSearchParams({ database, range: "all" })}`);
  await page.locator("tbody").getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Merge…", exact: true }).click();
  await expect(page.getByRole("note")).toContainText("mark at least two groups");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("marked groups are merged by forms", async ({ page, request, webhook }) => {
    const database = await arriveGroups({ request, webhook });
    await planMerge(page, database, 2);
    await page.getByRole("button", { name: "Merge 1 group" }).click();
    await expect(doneOf(page)).toContainText("you merged 1 group into");
    await doneOf(page).getByRole("button", { name: "Undo" }).click();
    await expect(rowsOf(page)).toHaveCount(3);
  });
});

test("a report says its signature, which finds all that have it", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook });
  const found = `/reports?${new URLSearchParams({ database, range: "all", q: "signature:draw" })}`;
  // Each report is read within a moment after it arrived.
  await expect(async () => {
    await page.goto(found);
    await expect(page.locator("tbody [data-open]")).toHaveCount(6, { timeout: 1_000 });
  }).toPass();
});

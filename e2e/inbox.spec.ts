import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { OWNER } from "./owner";
import { expect, test } from "./support";
import { arriveGroups, listOf } from "./triaged-list";

const place = (page: Page) => page.getByRole("navigation", { name: "Inbox" }).getByRole("status");
const stateOf = (page: Page) =>
  page.getByRole("region", { name: "State" }).locator("> :first-child");
const doneOf = (page: Page) => page.getByRole("status").filter({ hasText: "Done: you" });

/** Opens the inbox of a list from that list, and waits until its keys are there. */
async function openInbox(page: Page, database: string) {
  await page.goto(listOf(database, { status: "open" }));
  await expect(async () => {
    await page.keyboard.press("i");
    await expect(place(page)).toContainText("1 of", { timeout: 2_000 });
  }).toPass();
}

/** Opens a menu by its key, and takes its first way; the keys of a new page may not be there at once. */
async function decide(page: Page, key: "r" | "m", first: string | RegExp) {
  const choice = page.getByRole("button", { name: first });
  await expect(async () => {
    if (!(await choice.isVisible())) await page.keyboard.press(key);
    await expect(choice).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
}

test("an inbox of 20 groups is emptied by keys alone", async ({ page, request, webhook }) => {
  const database = await arriveGroups({ request, webhook }, { groups: 20 });
  await openInbox(page, database);
  for (let group = 1; group <= 20; group += 1) {
    await expect(place(page)).toContainText(`${group} of 20 · ${21 - group} left to decide`);
    if (group % 3 === 0) await decide(page, "m", "1 hour");
    else await decide(page, "r", /^Now/);
    if (group < 20) await expect(place(page)).toContainText(`${group + 1} of 20`);
  }
  await expect(page.getByText("All done")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("6 muted, 14 resolved");
  expect(await violationsOf(page)).toEqual([]);

  await page.getByRole("link", { name: "To the list" }).click();
  await expect(page.getByText("No open groups. Nice.")).toBeVisible();
});

test("one goes on, back and undoes by keys; Back and a reload lead to the same group", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 4, reportsOfFirst: 2 });
  await openInbox(page, database);
  const name = page.getByRole("heading", { level: 1 });
  await expect(name).toContainText("turn1:");
  await decide(page, "r", /^Now/);
  await expect(place(page)).toContainText("2 of 4 · 3 left to decide");
  await expect(doneOf(page)).toContainText(/turn1:1.*Done: you resolved it/);
  await page.keyboard.press("u");
  await expect(place(page)).toContainText("1 of 4 · 4 left to decide");
  await expect(stateOf(page)).toContainText("open");

  // What is passed over waits.
  await page.keyboard.press("j");
  await expect(place(page)).toContainText("2 of 4 · 4 left");
  await decide(page, "m", "1 hour");
  await expect(place(page)).toContainText("3 of 4 · 3 left");
  await page.reload();
  await expect(place(page)).toContainText("3 of 4 · 3 left");
  const dialog = page.getByRole("dialog", { name: "Keys of this page" });
  // A page that has just come may not listen at once.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog.getByText("Next group that is to be decided")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("k");
  await expect(place(page)).toContainText("2 of 4 · this one is decided, 3 left");
  await page.goBack();
  await expect(place(page)).toContainText("3 of 4");
  await page.keyboard.press("k");
  await expect(place(page)).toContainText("2 of 4");
  await expect(stateOf(page)).toContainText("Muted until");
  await page.keyboard.press("u");
  await expect(place(page)).toContainText("2 of 4 · 4 left");

  // At the end it goes on with what was passed over.
  for (const next of [3, 4, 1]) {
    await page.keyboard.press("j");
    await expect(place(page)).toContainText(`${next} of 4`);
  }
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/groups\/\d+-\d+/);
});

test("of two browsers in one list the later is told, and both see what is left", async ({
  page,
  context,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 3 });
  await openInbox(page, database);
  const theirs = await context.newPage();
  await openInbox(theirs, database);
  await decide(theirs, "r", /^Now/);
  await expect(place(theirs)).toContainText("2 of 3 · 2 left");

  await decide(page, "m", "1 hour");
  await expect(page.getByRole("note").filter({ hasText: "Not done" })).toContainText(
    `${OWNER.name} resolved it`,
  );
  await expect(place(page)).toContainText("1 of 3 · this one is decided, 2 left");
  await page.keyboard.press("j");
  await expect(place(page)).toContainText("2 of 3 · 2 left");
  await decide(page, "m", "1 hour");
  await expect(place(page)).toContainText("3 of 3 · 1 left");
  // They go on from where they are: what is decided meanwhile is passed over.
  await theirs.keyboard.press("j");
  await expect(place(theirs)).toContainText("3 of 3 · 1 left");
});

test("an inbox with nothing in it says so calmly", async ({ page, request, webhook }) => {
  const database = await arriveGroups({ request, webhook }, { groups: 1 });
  await page.goto(`/groups/inbox?${new URLSearchParams({ database, status: "regressed" })}`);
  await expect(page.getByText("Nothing is waiting for you")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an inbox is gone through by forms and links", async ({ page, request, webhook }) => {
    const database = await arriveGroups({ request, webhook }, { groups: 2 });
    await page.goto(listOf(database));
    await page.getByRole("link", { name: "Triage" }).click();
    await expect(place(page)).toContainText("1 of 2 · 2 left");
    await page.getByRole("link", { name: "Next" }).click();
    await expect(place(page)).toContainText("2 of 2 · 2 left");
    await page.locator("summary").filter({ hasText: "Mute" }).click();
    await page.getByRole("button", { name: "For ever" }).click();
    await expect(place(page)).toContainText("1 of 2 · 1 left");
    await doneOf(page).getByRole("button", { name: /^Undo/ }).click();
    await expect(place(page)).toContainText("2 of 2 · 2 left");
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in an inbox (${colorScheme})`, async ({ page, request, webhook }) => {
    const database = await arriveGroups({ request, webhook }, { groups: 3 });
    await page.emulateMedia({ colorScheme });
    await openInbox(page, database);
    await decide(page, "r", /^Now/);
    await expect(place(page)).toContainText("2 of 3");
    expect(await violationsOf(page)).toEqual([]);
  });
}

test("an inbox does not scroll sideways @phone", async ({ page, request, webhook }) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2 });
  await page.goto(listOf(database));
  await page.getByRole("link", { name: "Triage" }).click();
  await expect(place(page)).toContainText("1 of 2");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

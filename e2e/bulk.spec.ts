import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { holdScripts } from "./hold-scripts";
import { expect, test } from "./support";
import { arriveGroups, listOf } from "./triaged-list";

const bar = (page: Page) => page.locator("form#marked");
const boxes = (page: Page) => page.getByRole("checkbox", { name: "Mark", exact: true });
const doneOf = (page: Page) => page.getByRole("status").filter({ hasText: "Done:" });
const tabs = (page: Page) => page.getByRole("navigation", { name: "State of the groups" });

async function expectNothingFound(page: Page) {
  expect(await violationsOf(page)).toEqual([]);
}

/** Marks the row under the cursor by its key; the keys of a list may not be there at once. */
async function markFirst(page: Page) {
  await expect(async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await expect(bar(page)).toContainText("marked", { timeout: 1_000 });
  }).toPass();
}

test("marked groups are resolved by keys, told of in each history, and undone", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 5, reportsOfFirst: 2 });
  await page.goto(listOf(database, { status: "open" }));
  await markFirst(page);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar(page)).toContainText("2 marked");
  await bar(page).getByLabel("Note, if you like").fill("all of the beta");
  await page.locator("body").click({ position: { x: 5, y: 300 } });
  await page.keyboard.press("r");
  await expect(page.getByRole("button", { name: /^Now/ })).toBeFocused();
  await expectNothingFound(page);
  await page.keyboard.press("Enter");
  await expect(doneOf(page)).toContainText("you resolved 2 groups as of then");
  await expect(tabs(page).getByRole("link", { name: "Open" })).toHaveText("Open3");
  await expect(bar(page)).toBeHidden();
  await expect(boxes(page).and(page.locator(":checked"))).toHaveCount(0);

  await page.keyboard.press("u");
  await expect(doneOf(page)).toContainText(/you took back bulk change \d+, of 2 groups/);
  await expect(tabs(page).getByRole("link", { name: "Open" })).toHaveText("Open5");

  // The box in the head marks all that are shown.
  await page.getByRole("checkbox", { name: "Mark all rows shown" }).check();
  await expect(bar(page)).toContainText("5 marked");
  await page.getByRole("checkbox", { name: "Mark all rows shown" }).uncheck();
  await expect(bar(page)).toBeHidden();

  await page.locator("tbody [data-open]").first().click();
  const history = page.getByRole("list", { name: "History" }).getByRole("listitem");
  await expect(history).toHaveCount(2);
  await expect(history.nth(1)).toContainText("all of the beta");
  await history.nth(1).getByRole("link", { name: "in a bulk change of 2 groups" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bulk change");
  await expect(page.getByText("It was taken back by")).toBeVisible();
  await expectNothingFound(page);
});

test("undo of a bulk change leaves alone what somebody has changed since, and says which", async ({
  page,
  context,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 3, reportsOfFirst: 2 });
  await page.goto(listOf(database));
  await page.getByRole("checkbox", { name: "Mark all rows shown" }).check();
  await bar(page).locator("summary").filter({ hasText: "Mute" }).click();
  await page.getByRole("button", { name: "For ever" }).click();
  await expect(doneOf(page)).toContainText("you muted 3 groups for ever");
  // What was done is told for ten seconds only.
  const which = await doneOf(page).getByRole("link", { name: "See which" }).getAttribute("href");

  const theirs = await context.newPage();
  await theirs.goto(listOf(database));
  await theirs.locator("tbody [data-open]").first().click();
  await theirs.getByRole("button", { name: "Unmute" }).click();
  await expect(theirs.getByRole("status").filter({ hasText: "reopened it" })).toBeVisible();

  await page.goto(which ?? "");
  await page.getByRole("button", { name: /^Undo all of it/ }).click();
  await expect(page.getByRole("main")).toContainText(
    "2 groups changed. 1 left alone: somebody else has changed it.",
  );
  const row = page.getByRole("row").filter({ hasText: "left alone" });
  await expect(row).toContainText("turn1:");
});

test("the box in the head counts also when it is checked before the page listens", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 3 });
  const release = await holdScripts(page);
  await page.goto(listOf(database), { waitUntil: "commit" });
  const all = page.getByRole("checkbox", { name: "Mark all rows shown" });
  await all.check();
  release();
  await expect(bar(page)).toContainText("3 marked");
  await all.uncheck();
  await expect(bar(page)).toBeHidden();
});

test("what somebody decides while the list stands open is left alone", async ({
  page,
  context,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2, reportsOfFirst: 2 });
  await page.goto(listOf(database));
  const theirs = await context.newPage();
  await theirs.goto(listOf(database));
  await boxes(theirs).first().check();
  await bar(theirs).locator("summary").filter({ hasText: "Mute" }).click();
  await theirs.getByRole("button", { name: "1 week" }).click();
  await expect(doneOf(theirs)).toBeVisible();

  await page.getByRole("checkbox", { name: "Mark all rows shown" }).check();
  await bar(page).locator("summary").filter({ hasText: "Resolve" }).click();
  await page.getByLabel("In a version, seen already or still to come").fill("4.2");
  await page.keyboard.press("Enter");
  await expect(doneOf(page)).toContainText("you resolved 1 group in Orrery 4.2");
  await expect(doneOf(page)).toContainText("1 left alone: somebody else has changed it");
});

test("all 1,240 that match are changed once their number is typed, and taken back", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 1_240 });
  const [, other] = await Promise.all([
    page.goto(listOf(database, { q: "group:turn" })),
    arriveGroups({ request, webhook }, { groups: 2 }),
  ]);
  await page.getByRole("checkbox", { name: "Mark all rows shown" }).check();
  await expect(bar(page)).toContainText("50 marked");
  await bar(page).getByRole("link", { name: "Or all 1,240 groups" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Change 1,240 groups");
  await expect(page.getByRole("main")).toContainText(`database ${database} · search group:turn`);
  await expectNothingFound(page);

  await page.getByRole("radio", { name: "Mute" }).check();
  await page.getByLabel("How long they are muted").selectOption({ label: "For ever" });
  const typed = page.getByLabel(/Type their number/);
  await typed.fill("1,239");
  await page.getByRole("button", { name: "Change 1,240 groups" }).click();
  await expect(typed).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Change 1,240 groups");
  await typed.fill("1,240");
  await page.getByRole("button", { name: "Change 1,240 groups" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Bulk change");
  await expect(page.getByRole("main")).toContainText("1,240 groups changed.", { timeout: 30_000 });
  await expect(page.getByRole("main")).toContainText("all groups that matched then: in any state");
  const address = page.url();

  await page.goto(listOf(database));
  await expect(tabs(page).getByRole("link", { name: "Muted" })).toHaveText("Muted1,240");
  await page.goto(listOf(other));
  await expect(tabs(page).getByRole("link", { name: "Muted" })).toHaveText("Muted0");
  await page.goto(address);
  await page.getByRole("button", { name: /^Undo all of it/ }).click();
  await expect(page.getByRole("main")).toContainText("took back bulk change");
  await expect(page.getByRole("main")).toContainText("1,240 groups changed.", { timeout: 30_000 });
  await page.goto(listOf(database));
  await expect(tabs(page).getByRole("link", { name: "Open" })).toHaveText("Open1,240");
});

test("when other groups match than were counted, nothing is changed", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2 });
  await page.goto(`/groups/bulk/new?${new URLSearchParams({ database, status: "open" })}`);
  const theirs = await page.context().newPage();
  await theirs.goto(listOf(database, { status: "open" }));
  await boxes(theirs).first().check();
  await bar(theirs).locator("summary").filter({ hasText: "Mute" }).click();
  await theirs.getByRole("button", { name: "1 hour" }).click();
  await expect(doneOf(theirs)).toBeVisible();

  await page.getByRole("radio", { name: "Resolve now" }).check();
  await page.getByRole("button", { name: "Change 2 groups" }).click();
  await expect(page.getByRole("note")).toContainText("other groups match now");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Change 1 group");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("groups are marked, changed and taken back by forms", async ({ page, request, webhook }) => {
    const database = await arriveGroups({ request, webhook }, { groups: 3 });
    await page.goto(listOf(database));
    await bar(page).getByRole("button", { name: "Reopen" }).click();
    await expect(page.getByText("no group is marked that you may change")).toBeVisible();
    await boxes(page).nth(0).check();
    await boxes(page).nth(2).check();
    await bar(page).locator("summary").filter({ hasText: "Resolve" }).click();
    await page.getByRole("button", { name: /^In the next version/ }).click();
    await expect(doneOf(page)).toContainText("you resolved 2 groups in the next version");
    await doneOf(page).getByRole("button", { name: /^Undo/ }).click();
    await expect(doneOf(page)).toContainText("you took back bulk change");

    await page.goto(`/groups/bulk/new?${new URLSearchParams({ database })}`);
    await page.getByRole("radio", { name: "Resolve in a version" }).check();
    await page.getByRole("button", { name: "Change 3 groups" }).click();
    await expect(page.getByRole("note")).toContainText("name the version");
  });
});

test("a bulk change and its pages do not scroll sideways @phone", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2 });
  await page.goto(listOf(database));
  await page.getByRole("link", { name: "Change all 2 groups" }).click();
  await page.getByRole("radio", { name: "Mute" }).check();
  for (const go of [
    () => Promise.resolve(),
    () => page.getByRole("button", { name: "Change 2 groups" }).click(),
    () => page.goto("/groups/bulk"),
  ]) {
    await go();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, page.url()).toBeLessThanOrEqual(0);
  }
  await expectNothingFound(page);
});

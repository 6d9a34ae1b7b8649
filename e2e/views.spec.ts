import type { Browser, Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { ownName } from "./own-name";
import { invite } from "./people";
import { expect, test } from "./support";
import { arriveGroups, listOf } from "./triaged-list";

const menu = (page: Page) => page.locator("summary").filter({ hasText: /^Views|•|Turning/ });
const bar = (page: Page) => page.getByRole("region", { name: "Saved view" });

/** Saves what the list shows, from the menu beside the search. */
async function saveAs(page: Page, name: string, sees = "Only me"): Promise<void> {
  await menu(page).first().click();
  await page.getByLabel("Save what is shown as").fill(name);
  await page.getByLabel("Who sees it").selectOption(sees);
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(bar(page)).toContainText(name);
}

const deletedOf = (page: Page) => page.getByRole("status").filter({ hasText: "is deleted" });
const rowOf = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

async function expectNothingSerious(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

test("what a list shows gets a name, says when it is changed, and goes back", async ({
  page: owner,
  browser,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 3 });
  // Somebody who has no view yet.
  const page = await invite(owner, browser, {
    email: `first-view-${database}@example.com`,
    roles: { [database]: "reader" },
  });
  await page.goto(listOf(database, { status: "open", sort: "last" }));
  await saveAs(page, "Turning");
  await expect(page).toHaveURL(/view=\d+/);
  await expect(bar(page)).not.toContainText("changed");

  // Columns belong to the view, and to nobody's other lists.
  await page.locator("summary").filter({ hasText: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Assignee" }).check();
  await page.getByRole("button", { name: "Apply" }).last().click();
  await expect(page.getByRole("columnheader", { name: "Assignee" })).toBeVisible();
  await expect(bar(page)).toContainText("changed since saved");
  await bar(page).getByRole("button", { name: "Save changes" }).click();
  await expect(bar(page)).not.toContainText("changed since saved");

  await page.getByRole("navigation", { name: "State of the groups" }).getByText("All").click();
  await expect(bar(page)).toContainText("changed since saved");
  await bar(page).getByRole("link", { name: "Discard changes" }).click();
  await expect(bar(page)).not.toContainText("changed since saved");
  await expect(page).toHaveURL(/status=open/);
  await expectNothingSerious(page);

  await bar(page).getByRole("link", { name: "Show everything" }).click();
  await expect(bar(page)).toBeHidden();
  await expect(page).toHaveURL(/\/groups\?view=all$/);
  await expect(page.getByRole("columnheader", { name: "Assignee" })).toBeHidden();

  // A second of the same name is not saved, and the list is as it was.
  await page.goto(listOf(database));
  await menu(page).first().click();
  await page.getByLabel("Save what is shown as").fill("turning");
  await page.getByRole("button", { name: "Save view" }).click();
  await expect(
    page.getByRole("note").filter({ hasText: "you have a view of that name" }),
  ).toBeVisible();
  await menu(page).first().click();
  await page.getByRole("link", { name: "Turning" }).click();
  await expect(bar(page)).toContainText("Turning");
  await page.goto("/views");
  const remove = async () => {
    await page.getByText("Change or delete").click();
    await page.getByRole("button", { name: /^Delete/ }).click();
    await expect(page.getByText("No view yet")).toBeVisible();
  };
  await remove();
  await expectNothingSerious(page);
  await deletedOf(page).getByRole("button", { name: "Undo" }).click();
  await expect(rowOf(page, "Turning")).toBeVisible();
  await remove();
});

test("a shared view is pinned, made the default, and shows each only what they may see", async ({
  page,
  browser,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 3 });
  const name = ownName("Turning for all");
  await page.goto(listOf(database, { sort: "last" }));
  await saveAs(page, name, `Everybody who sees ${database}`);
  await page.goto("/views");
  await rowOf(page, name).getByRole("button", { name: "Pin" }).click();
  await rowOf(page, name).getByRole("button", { name: "Make default" }).click();
  await expect(rowOf(page, name)).toContainText("what its lists are opened with");
  await expectNothingSerious(page);
  await page.goto("/");
  const pinned = page.getByRole("region", { name: "Pinned views" });
  await expect(pinned.getByRole("link", { name })).toContainText("3 groups");
  await expectNothingSerious(page);

  const reader = await invite(page, browser, {
    email: `views-${database}@example.com`,
    roles: { [database]: "reader" },
  });
  await reader.getByRole("link", { name: "Groups", exact: true }).first().click();
  await expect(bar(reader)).toContainText(`${name} · default of`);
  await expect(reader.locator("tr[data-row]")).toHaveCount(3);
  await reader.getByRole("link", { name: "Show everything" }).click();
  await expect(reader.locator("tr[data-row]")).toHaveCount(3);
  await expect(bar(reader)).toBeHidden();
  await reader.goto("/views");
  await expect(rowOf(reader, name)).toBeVisible();
  await expect(reader.getByText("Change or delete")).toHaveCount(0);
  await reader.close();

  await strangerSeesNone(page, browser, { webhook, database });
  await page.goto("/views");
  await rowOf(page, name).getByText("Change or delete").click();
  await rowOf(page, name)
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(rowOf(page, name)).toHaveCount(0);
});

type Place = { webhook: string; database: string };

/** Somebody who sees another database is told of no view of this one. */
async function strangerSeesNone(owner: Page, browser: Browser, { webhook, database }: Place) {
  const elsewhere = await arriveGroups({ request: owner.request, webhook }, { groups: 1 });
  const stranger = await invite(owner, browser, {
    email: `no-views-${database}@example.com`,
    roles: { [elsewhere]: "admin" },
  });
  for (const address of ["/groups", "/views", "/"]) {
    await stranger.goto(address);
    await expect(stranger.getByText("Turning for all")).toHaveCount(0);
  }
  await stranger.close();
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("views are saved, opened and deleted by forms and links", async ({
    page,
    request,
    webhook,
  }) => {
    const database = await arriveGroups({ request, webhook }, { groups: 2 });
    const name = ownName("Turning as forms");
    const again = ownName("Turning again");
    await page.goto(`/reports?${new URLSearchParams({ database, sort: "received" })}`);
    await saveAs(page, name);
    await page.getByRole("link", { name: "Show everything" }).click();
    await page.goto("/views");
    await page.getByRole("link", { name }).click();
    await expect(bar(page)).toContainText(name);
    await page.goto("/views");
    const row = rowOf(page, name);
    await row.getByText("Change or delete").click();
    await row.getByLabel("Name").fill(again);
    await row.getByRole("button", { name: "Save" }).click();
    await rowOf(page, again).getByText("Change or delete").click();
    await rowOf(page, again)
      .getByRole("button", { name: /^Delete/ })
      .click();
    await expect(rowOf(page, again)).toHaveCount(0);
    await deletedOf(page).getByRole("button", { name: "Undo" }).click();
    await expect(rowOf(page, again)).toBeVisible();
    await expect(deletedOf(page)).toHaveCount(0);
  });
});

test("views are saved and opened on a phone @phone", async ({ page, request, webhook }) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2 });
  const name = ownName("Turning on a phone");
  await page.goto(listOf(database));
  await page.getByRole("button", { name: /^Filters/ }).click();
  await saveAs(page, name);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.goto("/views");
  expect(await overflow()).toBeLessThanOrEqual(0);
  const row = rowOf(page, name);
  await row.getByText("Change or delete").click();
  await row.getByRole("button", { name: /^Delete/ }).click();
  await expect(rowOf(page, name)).toHaveCount(0);
});

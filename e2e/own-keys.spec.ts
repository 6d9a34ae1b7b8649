import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { invite, newPerson, PASSWORD, signIn } from "./people";
import { expect, test } from "./support";
import { arriveGroups } from "./triaged-list";

const cursor = (page: Page) => page.locator("tr[data-cursor]");
const keys = (page: Page) => page.getByRole("region", { name: "Keys" });
const keysButton = (page: Page) => page.getByRole("button", { name: "Keys of this page" });
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Keys of this page" });
const field = (page: Page, key: string) => keys(page).getByLabel(new RegExp(`^Key ${key}:`));

/** Presses a key until it has done something: a page may not listen at once. */
async function press(page: Page, key: string, done: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await done();
  }).toPass();
}

/** Opens the keys of the page by their button, which may not listen at once either. */
async function openKeys(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await dialogOf(page).isVisible())) await keysButton(page).click();
    await expect(dialogOf(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test("keys are one's own, told where they are pressed, and go back", async ({
  page: owner,
  browser,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 3 });
  const page = await invite(owner, browser, {
    email: `keys-${database}@example.com`,
    roles: { [database]: "triager" },
  });
  await page.goto("/account");
  await field(page, "j").fill("k");
  await keys(page).getByRole("button", { name: "Save keys" }).click();
  await expect(keys(page)).toContainText("k would stand for both j and k.");
  await expect(field(page, "j")).toHaveValue("k");
  expect(await violationsOf(page)).toEqual([]);

  await field(page, "j").fill("y");
  await field(page, "\\?").fill("q");
  await keys(page).getByRole("button", { name: "Save keys" }).click();
  await expect(keys(page)).toContainText("Saved");
  await page.goto("/groups");
  await press(page, "y", () => expect(cursor(page)).toHaveCount(1, { timeout: 500 }));
  const first = await cursor(page).getAttribute("id");
  await page.keyboard.press("j");
  expect(await cursor(page).getAttribute("id")).toBe(first);
  const dialog = dialogOf(page);
  await page.keyboard.press("?");
  await expect(dialog).toBeHidden();
  await page.keyboard.press("q");
  await expect(dialog.locator("dt").first()).toHaveText("y↓");
  await page.keyboard.press("Escape");
  // What a key presses names the one that is pressed.
  await expect(keysButton(page)).toHaveAttribute("title", "Keys (q)");

  // `g` and a letter lead to a section, and the letter does nothing else.
  const legend = page.locator("p[aria-live]").filter({ hasText: "overview" });
  await page.keyboard.press("g");
  await expect(legend).toContainText("versions");
  await page.keyboard.press("r");
  await expect(page).toHaveURL(/\/reports/);
  await press(page, "g", () => expect(legend).toBeVisible({ timeout: 500 }));
  await expect(legend).toBeHidden();

  await page.goto("/groups/inbox?range=all");
  const next = page.getByRole("link", { name: "Next" });
  await expect(next).toHaveAttribute("title", "Next to be decided (y)");

  await page.goto("/account");
  await keys(page).getByRole("button", { name: "As at the start" }).click();
  await expect(field(page, "j")).toHaveValue("");
  await page.goto("/groups");
  await press(page, "j", () => expect(cursor(page)).toHaveCount(1, { timeout: 500 }));
  await page.close();
});

test("? tells the keys of every page, also of one that has none of its own", async ({ page }) => {
  for (const path of ["/", "/settings", "/account", "/intake", "/versions/compare", "/views"]) {
    await page.goto(path);
    await press(page, "?", () => expect(dialogOf(page)).toBeVisible({ timeout: 500 }));
    await expect(dialogOf(page).getByText(/^Go to a section/)).toBeVisible();
    const search = dialogOf(page).getByText("Search", { exact: true });
    await expect(search).toHaveCount(path === "/" ? 1 : 0);
    await page.keyboard.press("Escape");
  }
});

test("who switches keys off has none in any browser, until they are on again", async ({
  page: owner,
  browser,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2 });
  const email = `off-${database}@example.com`;
  const page = await invite(owner, browser, { email, roles: { [database]: "reader" } });
  const turn = async (on: boolean) => {
    await openKeys(page);
    const kept = page.waitForResponse((response) => response.request().method() === "POST");
    await dialogOf(page).getByRole("checkbox", { name: "Keys are on" }).setChecked(on);
    expect((await kept).status()).toBe(200);
    await page.keyboard.press("Escape");
  };
  await page.goto("/groups");
  await press(page, "j", () => expect(cursor(page)).toHaveCount(1, { timeout: 500 }));
  await turn(false);
  const first = await cursor(page).getAttribute("id");
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  await expect(dialogOf(page)).toBeHidden();
  expect(await cursor(page).getAttribute("id")).toBe(first);

  const elsewhere = await newPerson(browser);
  await elsewhere.goto("/sign-in");
  await signIn(elsewhere, email, PASSWORD);
  await expect(keysButton(elsewhere)).toBeVisible();
  await elsewhere.goto("/groups");
  await openKeys(elsewhere);
  await expect(dialogOf(elsewhere).getByRole("checkbox")).not.toBeChecked();
  await elsewhere.keyboard.press("Escape");
  await elsewhere.keyboard.press("j");
  await expect(cursor(elsewhere)).toHaveCount(0);
  await elsewhere.close();

  await page.reload();
  await turn(true);
  await press(page, "j", () => expect(cursor(page)).toHaveCount(1, { timeout: 500 }));
  await page.close();
});

import type { Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { invite } from "./people";
import { expect, test } from "./support";
import { arriveGroups, listOf } from "./triaged-list";

const box = (page: Page) =>
  page.getByRole("combobox", { name: "Page, view, version, id or action" });
const option = (page: Page, name: string | RegExp) => page.getByRole("option", { name });

/** Opens the palette by its keys; a page that has just come may not listen at once. */
async function open(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(box(page)).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

test("a few letters lead to pages, settings, views, ids and what the page can do", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2 });
  await page.goto(listOf(database));
  await open(page);
  await expect(option(page, /^Audit log/)).toHaveCount(0);
  await box(page).fill("audit");
  await expect(option(page, /^Audit log/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/settings\/audit$/);

  // An id opens what it is of.
  await page.goto(listOf(database));
  const group = await page.locator("tr[data-row]").first().getAttribute("id");
  await open(page);
  await box(page).fill(group ?? "");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/groups/${group}`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/turn\d:/);

  // What was opened is there again, and what the page offers is done.
  await page.waitForTimeout(500);
  await open(page);
  await expect(option(page, /Recent group/)).toHaveCount(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(box(page)).toBeHidden();
  await page.goto(listOf(database));
  await open(page);
  await box(page).fill("triage");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/groups\/inbox/);

  // Where somebody types, Ctrl+K alone is the browser's.
  await page.goto(listOf(database));
  await open(page);
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Search reports" }).focus();
  await page.keyboard.press("Control+k");
  await expect(box(page)).toBeHidden();
  await page.keyboard.press("Control+Alt+k");
  await expect(box(page)).toBeFocused();
});

test("an application, a version and a state lead to the groups that have it", async ({
  page,
  request,
  webhook,
}) => {
  await arriveGroups({ request, webhook }, { groups: 2 });
  await page.goto("/");
  await open(page);
  await box(page).fill("orr 4.1.0");
  await option(page, /^Orrery 4\.1\.0 Groups of the version/).click();
  await expect(page).toHaveURL(/\/groups\?app=Orrery&version=4\.1\.0/);
  await expect(page.locator("tr[data-row]").first()).toBeVisible();
  await open(page);
  await box(page).fill("is:regr");
  await expect(option(page, /^Regressed groups/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/groups\?q=is%3Aregressed/);
});

test("nobody finds what they may not see", async ({ page, browser, request, webhook }) => {
  const database = await arriveGroups({ request, webhook }, { groups: 1 });
  const reader = await invite(page, browser, {
    email: `palette-${database}@example.com`,
    roles: { [database]: "reader" },
  });
  await open(reader);
  await box(reader).fill("settings");
  await expect(option(reader, /^Stack rules/)).toBeVisible();
  await expect(option(reader, /^Audit log/)).toHaveCount(0);
  const theirs = await arriveGroups({ request, webhook }, { groups: 1 });
  await request.post(webhook, {
    data: v1aPayload({ database: theirs, id: 900, application: "Orrery Undisclosed" }),
  });
  await box(reader).fill("orrery");
  await expect(option(reader, /^Orrery Groups of the application/)).toBeVisible();
  await expect(option(reader, /Undisclosed/)).toHaveCount(0);
  await reader.close();
});

test("the palette fits a phone @phone", async ({ page }) => {
  await page.goto("/groups");
  // Its button may not listen at once either.
  await expect(async () => {
    if (!(await box(page).isVisible())) await page.getByRole("button", { name: "Go to" }).click();
    await expect(box(page)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await box(page).fill("vers");
  await option(page, /^Versions/).click();
  await expect(page).toHaveURL(/\/versions$/);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

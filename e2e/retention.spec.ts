import type { APIRequestContext, Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { makeApiToken, scriptWith } from "./api-tokens";
import { violationsOf } from "./axe";
import { ownName } from "./own-name";
import { expect, test } from "./support";

const DAY = 24 * 60 * 60 * 1_000;

type Arrived = { database: string; settings: string; addresses: string[] };

/** Reports 1 to 5 of one group in a database of its own, received 50, 40, 30, 20 and 10 days ago. */
async function fiveReports({
  request,
  webhook,
}: {
  request: APIRequestContext;
  webhook: string;
}): Promise<Arrived> {
  const database = ownName("retention");
  const addresses: string[] = [];
  for (const id of [1, 2, 3, 4, 5]) {
    const received = new Date(Date.now() - (60 - 10 * id) * DAY).toISOString();
    const answer = await request.post(webhook, { data: v1aPayload({ database, id, received }) });
    expect(answer.status()).toBe(201);
    addresses.push(`/reports/${(await answer.json()).report}`);
  }
  const settings = `/settings/retention?${new URLSearchParams({ database })}`;
  return { database, settings, addresses };
}

const fields = (page: Page) => ({
  bodyDays: page.getByRole("group", { name: /Remove bodies/ }).getByLabel(/days ago/),
  reportDays: page.getByRole("group", { name: /Remove reports/ }).getByLabel(/days ago/),
  mostReports: page.getByLabel(/beyond the newest/).last(),
});

const status = (page: Page) => page.getByRole("status").first();

/** Reports wait a moment to be read, and stay so long. */
async function preview(page: Page, settings: string): Promise<void> {
  await expect(async () => {
    await page.goto(settings);
    await fields(page).bodyDays.fill("15");
    await fields(page).reportDays.fill("25");
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(status(page)).toContainText(/3 bodies \(.+\) and 2 reports would go now/);
  }).toPass();
}

async function whenAllWent(page: Page, settings: string, words: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto(settings);
    await expect(page.getByText(words)).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test.describe("with limits", () => {
  test.use({ expectedConsoleErrors: [/410/] });

  test("what went is said at its address, and all stays counted", async ({
    page,
    request,
    webhook,
    baseURL,
  }) => {
    const { database, settings, addresses } = await fiveReports({ request, webhook });
    const [first = "", second = "", , fourth = "", fifth = ""] = addresses;
    await preview(page, settings);
    await expect(status(page)).toContainText("1 report is beyond these limits and stays whole");
    await expect(status(page)).toContainText("Nothing is saved yet.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(status(page)).toHaveText(/^Saved\./);
    await whenAllWent(page, settings, /^3 bodies \(.+\) and 2 reports in all$/);
    const run = page.getByRole("table", { name: "Runs, newest first" }).locator("tbody tr").first();
    await expect(run).toContainText("bodies older than 15 days, reports older than 25 days");

    const gone = await page.goto(second);
    expect(gone?.status()).toBe(410);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 2 is gone");
    await expect(page).toHaveTitle(/Report 2 is gone/);
    await expect(page.getByText(/was here. Its details were removed on/)).toContainText(
      "by the rule “reports older than 25 days”",
    );
    await expect(page.getByText(/It is still counted in its group/)).toContainText("5 reports");
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole("link", { name: "Its group" }).click();
    await expect(page).toHaveURL(/\/groups\//);
    await page.goto(`${new URL(page.url()).pathname}?range=all`);
    await expect(page.getByRole("note").filter({ hasText: "kept one by one" })).toContainText(
      "3 of 5 reports",
    );
    await expect(page.getByText("5 reports in this period")).toBeVisible();
    await expect(page.getByRole("table", { name: "Reports" }).locator("tbody tr[id]")).toHaveCount(
      3,
    );

    // Whatever leads there by another name, and what is made of it.
    for (const address of [
      `/reports?${new URLSearchParams({ bugsplat: `${database}:2` })}`,
      `/?${new URLSearchParams({ q: `${database}:2` })}`,
      `${second}/print`,
      `${second}/notification`,
      `${second}/stack`,
      `${first}/compare/${second.split("/").at(-1)}`,
    ]) {
      const answer = await page.goto(address);
      expect(answer?.status(), address).toBe(410);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 2 is gone");
    }
    // No page is open to a script: the answer itself says it, of a body that went too.
    const { token } = await makeApiToken(page, { name: `of ${database}`, scopes: ["Reports"] });
    const script = await scriptWith(token, baseURL);
    for (const address of [`${second}/stack`, `${second}/notification`, `${fourth}/notification`]) {
      const answer = await script.get(address, { maxRedirects: 0 });
      expect(answer.status(), address).toBe(410);
      expect(await answer.json()).toMatchObject({ title: "Gone" });
    }

    const there = await page.goto(fourth);
    expect(there?.status()).toBe(200);
    await expect(page.getByRole("note")).toContainText("by the rule “bodies older than 15 days”");
    await expect(page.getByText("Windows 11 x64")).toBeVisible();
    await expect(page.getByText("Planet::draw").first()).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Parts of the report" })).toHaveCount(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Older" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 1");
    expect((await page.goto(`${fourth}/notification`))?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 4");
    expect((await request.get(`${fourth}/stack`)).status()).toBe(200);
    await page.goto(`${fourth}/print`);
    await expect(page.getByText("Planet::draw").first()).toBeVisible();
    await page.goto(`${fourth}/compare/${fifth.split("/").at(-1)}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("4");

    // BugSplat sends the one again that is gone.
    const again = await request.post(webhook, { data: v1aPayload({ database, id: 2 }) });
    expect(await again.json()).toMatchObject({ status: "duplicate" });
    expect((await page.goto(second))?.status()).toBe(410);
  });
});

test("nothing is saved before it was seen, and what is wrong is said at its field", async ({
  page,
  request,
  webhook,
}) => {
  const { settings } = await fiveReports({ request, webhook });
  await preview(page, settings);
  const { reportDays, mostReports } = fields(page);
  await reportDays.fill("soon");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(status(page)).toHaveText(/^Nothing was done/);
  await expect(reportDays).toHaveAccessibleDescription(/Write a whole number of days/);
  await expect(reportDays).toHaveValue("soon");

  await reportDays.fill("");
  await mostReports.fill("3");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(status(page)).toContainText("Not saved yet");
  await expect(status(page)).toContainText("3 bodies");
  await page.reload();
  await expect(fields(page).mostReports).toHaveValue("");
  await page.goto(`/settings${new URL(page.url()).search}`);
  await expect(page.getByText("Everything is kept")).toBeVisible();
});

test("the page is for everybody: by axe, in both themes, and on a phone", async ({
  page,
  request,
  webhook,
}) => {
  const { settings } = await fiveReports({ request, webhook });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await preview(page, settings);
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await preview(page, settings);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  // Each part of the table below its step, and none over another.
  const parts = page
    .getByRole("table", { name: "What goes and what stays" })
    .locator("tbody :is(th, td)");
  const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
  boxes.forEach((box, index) => {
    const before = boxes[index - 1];
    if (box && before) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height - 1);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("limits are previewed and saved", async ({ page, request, webhook }) => {
    const { settings } = await fiveReports({ request, webhook });
    await preview(page, settings);
    await expect(fields(page).bodyDays).toHaveValue("15");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(status(page)).toContainText("Saved.");
    await whenAllWent(page, settings, /^3 bodies \(.+\) and 2 reports in all$/);
  });
});

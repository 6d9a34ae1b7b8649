import type { Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { holdScripts } from "./hold-scripts";
import { expect, test } from "./support";

async function choose(page: Page, picker: string, name: string, address: RegExp): Promise<void> {
  await page.locator("summary", { hasText: picker }).click();
  await page.getByRole("checkbox", { name }).check();
  await expect(page).toHaveURL(address);
  await page.keyboard.press("Escape");
}

async function summaryReports(page: Page): Promise<number> {
  const summary = (await page.getByText(/\d+ groups? · [\d,]+ reports?/).textContent()) ?? "";
  return Number(/([\d,]+) reports?/.exec(summary)?.[1]?.replaceAll(",", ""));
}

test("filters by application and version narrow every page alike", async ({ page }) => {
  await page.goto("/groups");
  const all = await summaryReports(page);

  await choose(page, "Application", "Hedgerow", /app=Hedgerow/);
  await expect.poll(() => summaryReports(page)).toBeLessThan(all);
  const ofApplication = await summaryReports(page);

  await choose(page, "Version", "4.2.1.0", /version=4\.2\.1\.0/);
  await expect.poll(() => summaryReports(page)).toBeLessThan(ofApplication);
  const ofVersion = await summaryReports(page);

  const counts = await page
    .getByRole("table")
    .locator("tbody tr td:nth-of-type(2)")
    .allInnerTexts();
  expect(counts.reduce((sum, count) => sum + Number(count.replaceAll(",", "")), 0)).toBe(ofVersion);

  await page.getByRole("navigation").getByRole("link", { name: "Reports" }).click();
  await expect(page).toHaveURL(/\/reports\?.*app=Hedgerow.*version=4\.2\.1\.0/);
  for (const row of await page.getByRole("table").locator("tbody tr").all()) {
    await expect(row).toContainText("4.2.1.0");
  }

  await page.getByRole("navigation").getByRole("link", { name: "Overview" }).click();
  await expect(page).toHaveURL(/app=Hedgerow/);
  await expect(page.getByText(String(ofVersion), { exact: true }).first()).toBeVisible();
});

test("what is chosen before the page listens counts", async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto("/groups?app=Hedgerow", { waitUntil: "commit" });
  await page.locator("summary", { hasText: "Application" }).click();
  await page.getByRole("checkbox", { name: "Hedgerow" }).uncheck();
  await page.getByRole("checkbox", { name: "Garden Gate" }).check();
  release();
  await expect(page).toHaveURL(/\?app=Garden\+Gate$/);
  await page.reload();
  await expect(page).toHaveURL(/\?app=Garden\+Gate$/);
});

test("from the group list to a group, to a report, and back with the filters kept", async ({
  page,
}) => {
  await page.goto("/groups?app=Hedgerow&range=90d");
  const list = page.url();
  const first = page.getByRole("table").locator("tbody tr").first().getByRole("link").first();
  await first.click();
  await expect(page).toHaveURL(/\/groups\/\d+-\d+\?app=Hedgerow&range=90d/);
  const group = page.url();

  await page
    .getByRole("table", { name: "Reports" })
    .locator("tbody tr")
    .first()
    .getByRole("link")
    .first()
    .click();
  await expect(page).toHaveURL(/\/reports\/\d+-\d+\?app=Hedgerow&range=90d/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Report \d+$/);

  await page.goBack();
  await expect(page).toHaveURL(group);
  await page.goBack();
  await expect(page).toHaveURL(list);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Groups");
});

test("a list is paged by Next, and First page returns", async ({ page }) => {
  await page.goto("/reports");
  const firstRow = page.getByRole("table").locator("tbody tr").first();
  const newest = (await firstRow.textContent()) ?? "";
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/cursor=/);
  await expect(firstRow).not.toHaveText(newest);
  await page.getByRole("link", { name: "First page" }).click();
  await expect(page).not.toHaveURL(/cursor=/);
});

test("an address with nonsense in it still shows a page", async ({ page }) => {
  await page.goto("/groups?range=century&from=x&sort=%27;drop&cursor=~~~&app=");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Groups");
});

test.describe("what is not there", () => {
  test.use({ expectedConsoleErrors: [/404/] });

  for (const address of ["/reports/1-999999", "/reports/not-an-id", "/groups/9999-1", "/nowhere"]) {
    test(`${address} is a real 404`, async ({ page }) => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  }
});

test("BugSplat's own ids lead to group and report", async ({ page, request, webhook }) => {
  await request.post(webhook, {
    data: v1aPayload({ database: "by:its-id", id: 77, stackKeyId: 88 }),
  });
  await page.goto("/reports?bugsplat=by:its-id:77");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 77");
  await page.goto("/groups?bugsplat=by:its-id:88");
  await expect(page).toHaveURL(/\/groups\/\d+-\d+$/);
});

test("days are cut in the viewer's zone", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ timezoneId: "Pacific/Auckland" });
  const page = await context.newPage();
  await page.goto(`${baseURL}/`);
  await expect
    .poll(async () => (await context.cookies()).find(({ name }) => name === "tz")?.value)
    .toContain("Pacific");
  await context.close();
});

import type { Page } from "@playwright/test";
import { formatBucket } from "@/lib/format";
import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { tabTo } from "./keys";
import { expect, test } from "./support";

const DATABASE = "charts-journey";
const HERE = `?database=${DATABASE}`;
const DAY = 86_400_000;
const HOSTILE = `=1+1,"<img src=x onerror=hacked=1>${"Wide".repeat(60)}`;

/** How many days ago, and how many reports of that day. */
const DAYS: [days: number, reports: number, version: string][] = [
  [20, 2, "1.0"],
  [12, 3, "1.1"],
  [6, 9, "1.2"],
  [5, 2, HOSTILE],
  [1, 1, "1.2"],
];
const TOTAL = 17;

test.beforeAll(async ({ request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  let id = 0;
  for (const [days, count, version] of DAYS) {
    const received = noon(days);
    for (let index = 0; index < count; index += 1) {
      id += 1;
      const data = v3Payload({
        database: DATABASE,
        id,
        application: "Barge",
        version,
        platform: id % 3 === 0 ? "macOS" : "Windows",
        received,
      });
      await request.post(webhook, { data });
    }
  }
});

/** UTC is the zone of the browser of these tests. */
test.use({ timezoneId: "UTC" });

function noon(daysAgo: number): string {
  return `${new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10)}T12:00:00.000Z`;
}

function midnight(daysAgo: number): string {
  return noon(daysAgo).replace("T12", "T00");
}

const chart = (page: Page) => page.getByRole("application", { name: /^Reports over time/ });

/** Over the bar of a day, of the 30 that are shown. */
async function overDay(page: Page, daysAgo: number) {
  const box = await chart(page).boundingBox();
  if (!box) throw new Error("no chart");
  const plot = box.width - 36;
  await page.mouse.move(box.x + 36 + ((29.5 - daysAgo) / 30) * plot, box.y + box.height / 2);
}

test("bars are split by what one likes, and every page keeps it", async ({ page }) => {
  await page.goto(`/${HERE}`);
  const legend = page.locator("figcaption");
  await expect(legend).toContainText(`${TOTAL} reports, 0 in the period before`);
  await expect(legend).toContainText("1.210");
  await page
    .getByRole("list", { name: "Split by" })
    .getByRole("link", { name: "platform" })
    .click();
  await expect(page).toHaveURL(/split=platform/);
  await expect(legend).toContainText("Windows12");
  await expect(legend).toContainText("macOS5");

  await page.getByRole("navigation").getByRole("link", { name: "Reports" }).click();
  await expect(page).toHaveURL(/\/reports\?.*split=platform/);
  await expect(legend).toContainText("Windows12");
  await page.getByRole("list", { name: "By the" }).getByRole("link", { name: "week" }).click();
  await expect(page).toHaveURL(/split=platform&unit=week/);
  await page.getByText("Show as a table").click();
  await expect(page.getByRole("table", { name: "Reports by week and platform" })).toBeVisible();

  await page.getByRole("navigation").getByRole("link", { name: "Groups" }).click();
  await page.locator('tbody a[href^="/groups/"]').first().click();
  await expect(page).toHaveURL(/\/groups\/\d+-\d+\?.*split=platform/);
  await expect(page.getByRole("list", { name: "Split by" }).getByRole("link")).toHaveText([
    ...["version", "application", "platform", "exception", "nothing"],
  ]);
});

test("a spike is zoomed into by a click, and the list follows", async ({ page }) => {
  await page.goto(`/reports${HERE}`);
  await overDay(page, 6);
  await expect(page.getByText("First seen: 1.2")).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(new RegExp(`from=${encodeURIComponent(midnight(6))}`));
  await expect(page).toHaveURL(new RegExp(`to=${encodeURIComponent(midnight(5))}`));
  await expect(page.getByText("9 reports ·")).toBeVisible();
  await expect(page.getByRole("table", { name: "Reports" }).locator("tbody tr")).toHaveCount(9);

  await page.getByRole("link", { name: "Zoom out" }).click();
  await expect(page.getByText(`${TOTAL} reports ·`)).toBeVisible();
  await expect(page).toHaveURL(`/reports${HERE}`);
});

test("bars are chosen by dragging over them, step by step and back again", async ({ page }) => {
  await page.goto(`/reports${HERE}`);
  await overDay(page, 13);
  await page.mouse.down();
  await overDay(page, 4);
  await page.mouse.up();
  await expect(page.getByText("14 reports ·")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`from=${encodeURIComponent(midnight(13))}`));
  await page.getByText("Show as a table").click();
  await page.getByRole("rowheader").getByRole("link").nth(1).click();
  await expect(page.getByText("9 reports ·")).toBeVisible();
  await page.getByRole("link", { name: "Zoom out" }).click();
  await expect(page.getByText("14 reports ·")).toBeVisible();
  await page.getByRole("link", { name: "Zoom out" }).click();
  await expect(page.getByText(`${TOTAL} reports ·`)).toBeVisible();
});

test("Escape lets go of what is dragged", async ({ page }) => {
  await page.goto(`/reports${HERE}`);
  await overDay(page, 13);
  await page.mouse.down();
  await overDay(page, 4);
  await expect(page.getByRole("status").filter({ hasText: "14 reports" })).toBeAttached();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByRole("status").filter({ hasText: "14 reports" })).toHaveCount(0);
  await expect(page).toHaveURL(`/reports${HERE}`);
});

test("bars are chosen by keys", async ({ page }) => {
  await page.goto(`/reports${HERE}`);
  await tabTo(page, chart(page));
  const status = page.locator("figure").getByRole("status");
  // The period begins 29 days ago.
  for (let day = 29; day > 13; day -= 1) await page.keyboard.press("ArrowRight");
  const chosen = formatBucket(new Date(midnight(13)), "day", "UTC");
  await expect(status).toHaveText(`${chosen}: 0 reports`);
  await page.keyboard.press("Shift+ArrowRight");
  await expect(status).toHaveText(/^From .* to .*: 3 reports$/);
  await page.keyboard.press("Enter");
  await expect(page.getByText("3 reports ·")).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`from=${encodeURIComponent(midnight(13))}`));
  await expect(page).toHaveURL(new RegExp(`to=${encodeURIComponent(midnight(11))}`));
});

test("days from which nothing at all arrived are named", async ({ page, request, webhook }) => {
  // Long before the samples, so that no other report fills the days between.
  const database = "charts-gap";
  for (const [id, days] of [85, 81].entries()) {
    await request.post(webhook, { data: v3Payload({ database, id, received: noon(days) }) });
  }
  const period = new URLSearchParams({ database, from: midnight(84), to: midnight(80) });
  await page.goto(`/?${period}&unit=day`);
  await expect(page.locator("figcaption")).toContainText("nothing arrived");
  await page.getByText("Show as a table").click();
  const rows = page.getByRole("table", { name: "Reports by day and version" }).locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText("–");
  await expect(rows.last()).toContainText("nothing arrived");
});

test("the chart is a file, with what is dangerous in a spreadsheet disarmed", async ({
  page,
  request,
}) => {
  await page.goto(`/${HERE}`);
  const link = page.getByRole("link", { name: "Reports over time as CSV" });
  const file = await request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = (await file.text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(31);
  expect(lines[0]).toMatch(/^day from,to,1\.2,1\.1,/);
  expect(lines[0]).toContain(`"'=1+1,""<img`);
  const spike = lines.find((line) => line.startsWith(midnight(6)));
  expect(spike).toBe(`${midnight(6)},${midnight(5)},9,0,0,0,9,0,Barge 1.2,1,`);

  await page.getByRole("navigation").getByRole("link", { name: "Groups" }).click();
  await expect(page).toHaveURL(/\/groups\?/);
  await page.locator('tbody a[href^="/groups/"]').first().click();
  await expect(page).toHaveURL(/\/groups\/\d+-\d+/);
  const ofGroup = (await link.getAttribute("href")) ?? "";
  expect(ofGroup).toMatch(/^\/groups\/\d+-\d+\/volume\/csv\?/);
  expect((await (await request.get(ofGroup)).text()).split("\r\n")).toHaveLength(32);
  expect((await request.get("/groups/nonsense/volume/csv")).status()).toBe(404);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in charts and their tables (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/versions${HERE}`);
    await page.getByText("Show as a table").click();
    await tabTo(page, chart(page), "Shift+Tab");
    expect(await violationsOf(page)).toEqual([]);
  });
}

test("a phone shows charts without scrolling sideways @phone", async ({ page }) => {
  for (const path of ["/", "/reports", "/versions"]) {
    await page.goto(path + HERE);
    await page.getByText("Show as a table").click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the picture is there, and rows of the table lead to their part", async ({ page }) => {
    await page.goto(`/reports${HERE}`);
    await expect(page.locator("figure svg").first()).toBeVisible();
    await page.getByText("Show as a table").click();
    await page.getByRole("row", { name: /1\.2$/ }).getByRole("link").click();
    await expect(page.getByText("9 reports ·")).toBeVisible();
    await page.getByRole("link", { name: "Zoom out" }).click();
    await page
      .getByRole("list", { name: "Split by" })
      .getByRole("link", { name: "nothing" })
      .click();
    await expect(page.locator("figcaption")).toContainText(`Reports${TOTAL}`);
  });
});

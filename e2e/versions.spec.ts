import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { expect, test } from "./support";

const DATABASE = "versions-journey";
const HERE = `/versions?database=${DATABASE}`;
const DAY = 86_400_000;

/** How many days ago, in which group and by whom; the lowest version has most reports. */
const REPORTS: [version: string, days: number, group: number, user: string][] = [
  ["1.9", 3, 1, "ada"],
  ["1.9", 3, 2, "ada"],
  ["1.9", 2, 2, "lin"],
  ["1.10", 1, 2, "lin"],
  ["1.10", 1, 3, "ada"],
  ["2.0-rc1", 0, 3, "lin"],
  ["2.0", 4, 3, "lin"],
];

test.beforeAll(async ({ request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  for (const [index, [version, days, group, user]] of REPORTS.entries()) {
    const data = v3Payload({
      database: DATABASE,
      id: index + 1,
      application: "Ferry",
      version,
      user,
      stackKeyId: group,
      stackKeyName: `Ferry!Ramp::lower${group}`,
      received: new Date(Date.now() - days * DAY).toISOString(),
    });
    await request.post(webhook, { data });
  }
});

test("versions stand in their order, and in others", async ({ page }) => {
  await page.goto(`/?database=${DATABASE}`);
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Versions" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Versions");
  await expect(page.getByText("4 versions · 7 reports ·")).toBeVisible();
  const names = page.getByRole("table").locator("tbody th a:visible");
  await expect(names).toHaveText(["2.0", "2.0-rc1", "1.10", "1.9"]);

  await page.getByRole("link", { name: "Reports", exact: true }).last().click();
  await expect(page).toHaveURL(/sort=count/);
  await expect(names).toHaveText(["1.9", "1.10", "2.0", "2.0-rc1"]);
  await page.getByRole("link", { name: "Last seen" }).click();
  await expect(names).toHaveText(["2.0-rc1", "1.10", "1.9", "2.0"]);

  await page.getByText("How versions are ordered").click();
  await expect(page.getByText("Pre-releases come before their release")).toBeVisible();
});

test("a version tells what it brought, and leads to its reports and groups", async ({ page }) => {
  await page.goto(HERE);
  const row = page.getByRole("row", { name: /^1\.9 / });
  // Reports, share, change, groups and new groups: both were seen first in 1.9.
  await expect(row.locator("td")).toContainText(["", "3", "43 %", "none before", "2", "2"]);
  await page.getByRole("button", { name: "New groups" }).focus();
  await expect(page.getByRole("tooltip").filter({ hasText: "first report ever" })).toBeVisible();

  await row.getByRole("link", { name: "2", exact: true }).click();
  await expect(page.getByText("2 groups · 3 reports ·")).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "1.10" }).click();
  await expect(page).toHaveURL(/\/reports\?.*app=Ferry&version=1\.10/);
  await expect(page.getByText("2 reports ·")).toBeVisible();
});

test("the table follows the search, and is a file too", async ({ page, request }) => {
  await page.goto(HERE);
  const box = page.getByRole("combobox", { name: "Search reports" });
  await box.fill("user:ada");
  await box.press("Enter");
  await expect(page.getByText("2 versions · 3 reports ·")).toBeVisible();

  const link = page.getByRole("link", { name: "CSV", exact: true });
  const file = await request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = (await file.text()).split("\r\n");
  expect(lines[0]).toMatch(/^database,application,version,reports,/);
  expect(lines[1]).toMatch(new RegExp(`^${DATABASE},Ferry,1\\.10,1,0,1,0,`));
  expect(lines[2]).toMatch(new RegExp(`^${DATABASE},Ferry,1\\.9,2,0,2,2,`));
  expect(lines).toHaveLength(4);
});

test("more versions than a page holds are leafed through", async ({ page, request, webhook }) => {
  for (let minor = 0; minor < 103; minor += 1) {
    const received = new Date().toISOString();
    const data = v3Payload({
      database: "many-versions",
      id: minor,
      version: `7.${minor}`,
      received,
    });
    await request.post(webhook, { data });
  }
  await page.goto("/versions?database=many-versions");
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(100);
  await expect(rows.first()).toContainText("7.102");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toContainText("7.2");
  await page.getByRole("link", { name: "First page" }).click();
  await expect(rows).toHaveCount(100);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(HERE);
    await page.getByText("How versions are ordered").click();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test("a phone shows versions without scrolling sideways @phone", async ({ page }) => {
  await page.goto(HERE);
  await page.getByText("How versions are ordered").click();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page
    .getByRole("row", { name: /^1\.9 / })
    .getByRole("link", { name: "2 groups" })
    .click();
  await expect(page.getByText("2 groups · 3 reports ·")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the table is sorted, and its order explained", async ({ page }) => {
    await page.goto(HERE);
    await page.getByText("How versions are ordered").click();
    await expect(page.getByText("Numbers count by value")).toBeVisible();
    await page.getByRole("table").getByRole("link", { name: "Reports" }).click();
    await expect(page.getByRole("table").locator("tbody th a:visible").first()).toHaveText("1.9");
  });
});

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { showPeople } from "./show-people";
import { expect, test } from "./support";

const DATABASE = "export-journey";
const HOSTILE = `=HYPERLINK("http://x","y"),\n<script>window.hacked=1</script> \u202Egnp \uD800`;
/** As a file has it: no half of a character is left in UTF-8. */
const WRITTEN = HOSTILE.toWellFormed();

/** More than one page of the list shows, of two versions and two groups. */
const REPORTS = Array.from({ length: 60 }, (_, id) => ({
  database: DATABASE,
  id: id + 1,
  application: "Ferry",
  version: id % 3 === 0 ? "2.0" : "1.0",
  stackKeyId: 1 + (id % 2),
  stackKeyName: id % 2 === 0 ? HOSTILE : "Ferry!Ramp::lower",
  user: id % 3 === 0 ? HOSTILE : "ada",
  received: new Date(Date.now() - id * 60_000).toISOString(),
}));

test.beforeAll(async ({ browser, request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  for (const report of REPORTS) {
    expect((await request.post(webhook, { data: v3Payload(report) })).ok()).toBe(true);
  }
  await showPeople(browser, DATABASE);
});

async function save(page: Page, format: "CSV" | "NDJSON") {
  await page.getByText("Export", { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: new RegExp(`^${format} `) }).click(),
  ]);
  expect(await download.failure()).toBeNull();
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), "utf8"),
  };
}

test("all reports of a list are saved as NDJSON, as the filters and the sort say", async ({
  page,
}) => {
  await page.goto(`/reports?database=${DATABASE}&version=2.0&sort=oldest`);
  await expect(page.getByText("20 reports ·")).toBeVisible();
  const { name, text } = await save(page, "NDJSON");
  expect(name).toMatch(/^reports-\d{4}-\d\d-\d\dT\d{4}Z\.ndjson$/);
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.at(-1)).toEqual({ complete: true, rows: 20 });
  const wanted = REPORTS.filter(({ version }) => version === "2.0").reverse();
  expect(lines.slice(0, -1)).toMatchObject(
    wanted.map(({ id, received, stackKeyName }) => ({
      bugsplat_id: String(id),
      received,
      version: "2.0",
      user: WRITTEN,
      group: stackKeyName.toWellFormed(),
    })),
  );
});

test("all reports of a list are saved as CSV without a formula in it", async ({ page }) => {
  await page.goto(`/reports?database=${DATABASE}&range=7d`);
  await expect(page.getByRole("table").locator("tbody tr")).toHaveCount(50);
  const { name, text } = await save(page, "CSV");
  expect(name).toMatch(/^reports-.*\.csv$/);
  expect(text).toMatch(/^id,database,bugsplat id,received,crashed,arrived,application,version,/);
  expect(text.match(/,export-journey,/g)).toHaveLength(REPORTS.length);
  expect(text).toContain(`"'${WRITTEN.replaceAll('"', '""')}"`);
  expect(text).not.toMatch(/[,"]=HYPERLINK/);
});

test("groups, and the reports of one of them, are saved too", async ({ page }) => {
  await page.goto(`/groups?database=${DATABASE}&q=user:ada`);
  const groups = await save(page, "NDJSON");
  expect(groups.name).toMatch(/^groups-.*\.ndjson$/);
  const [first, second, end] = groups.text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect([first.reports, second.reports]).toEqual([20, 20]);
  expect([first.group, second.group].sort()).toEqual([WRITTEN, "Ferry!Ramp::lower"].sort());
  expect(end).toEqual({ complete: true, rows: 2 });

  await page.getByRole("link", { name: "Ramp::lower" }).first().click();
  await expect(page.getByText("20 reports in this period")).toBeVisible();
  const reports = await save(page, "CSV");
  expect(reports.name).toMatch(/^group-\d+-\d+-reports-.*\.csv$/);
  expect(reports.text.trimEnd().split("\r\n")).toHaveLength(21);
});

test("nothing that nobody asked for is exported", async ({ page, request }) => {
  const refused = await request.get("/reports/export?q=versoin:2.0");
  expect(refused.status()).toBe(400);
  expect((await request.get("/groups/1-999999999/export")).status()).toBe(404);
  const empty = await request.get(`/reports/export?database=${DATABASE}&version=9.9`);
  expect((await empty.text()).trimEnd().split("\r\n")).toHaveLength(1);
  await page.goto(`/reports?database=${DATABASE}&q=versoin:2.0`);
  await expect(page.getByText("Export", { exact: true })).toHaveCount(0);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the open menu (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`/reports?database=${DATABASE}`);
    await page.getByText("Export", { exact: true }).click();
    expect(await violationsOf(page)).toEqual([]);
  });
}

test("on a phone the menu is on the screen @phone", async ({ page }) => {
  for (const path of ["/reports", "/groups"]) {
    await page.goto(`${path}?database=${DATABASE}`);
    await page.getByText("Export", { exact: true }).click();
    await expect(page.getByRole("link", { name: "NDJSON" })).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a list is saved by a link", async ({ page }) => {
    await page.goto(`/groups?database=${DATABASE}`);
    const { text } = await save(page, "CSV");
    expect(text).toMatch(/^id,database,bugsplat id,group,exception code,/);
  });
});

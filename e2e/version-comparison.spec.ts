import type { Page } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { expect, test } from "./support";

const DATABASE = "version-comparison";
const DAY = 86_400_000;
const HERE = `/versions/compare?app=Sluice&database=${DATABASE}`;

/** Reports of each group in 1.9, 1.10 and 2.0, which came out 40, 20 and 5 days ago. */
const GROUPS: Record<string, [number, number, number]> = {
  leak: [0, 6, 40],
  rust: [0, 40, 6],
  creak: [0, 20, 22],
  drip: [0, 1, 2],
  burst: [0, 0, 15],
  jam: [8, 0, 12],
  freeze: [0, 16, 0],
};
const RELEASED = [40, 20, 5];
const VERSIONS = ["1.9", "1.10", "2.0"];

test.beforeAll(async ({ request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  let id = 0;
  for (const [key, [group, counts]] of Object.entries(GROUPS).entries()) {
    for (const [at, count] of counts.entries()) {
      for (let index = 0; index < count; index += 1) {
        id += 1;
        const age = (RELEASED[at] ?? 0) - (index % 4) - 0.5;
        const data = v3Payload({
          database: DATABASE,
          id,
          application: "Sluice",
          version: VERSIONS[at],
          stackKeyId: key + 1,
          stackKeyName: `Sluice!Gate::${group}`,
          received: new Date(Date.now() - age * DAY).toISOString(),
        });
        await request.post(webhook, { data });
      }
    }
  }
});

const tabs = (page: Page) => page.getByRole("navigation", { name: "What became of the groups" });
const rows = (page: Page) =>
  page.getByRole("table", { name: /^Groups that are/ }).locator("tbody tr");

test("from the versions to the newest beside the one before, and to each tab", async ({ page }) => {
  await page.goto(`/versions?database=${DATABASE}&app=Sluice`);
  await page.getByRole("link", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1.10 → 2.0");
  await expect(page).toHaveURL(/base=\d+-\d+&with=\d+-\d+/);
  await expect(tabs(page).getByRole("link")).toHaveText([
    "New1",
    "Back1",
    "Worse1",
    "Same2",
    "Better1",
    "Gone1",
  ]);
  await expect(rows(page)).toHaveText([/Gate::burst.*at least [\d.]+ times/]);

  await tabs(page).getByRole("link", { name: "Worse" }).click();
  await expect(page).toHaveURL(/tab=worse/);
  await expect(rows(page)).toHaveText([/Gate::leak.*6.*40.*times \([\d.]+ – [\d.]+\)/]);
  await tabs(page).getByRole("link", { name: "Same" }).click();
  await expect(rows(page)).toHaveText([/Gate::creak.*times/, /Gate::drip.*not enough data/]);
  await page.getByText("What the words mean").click();
  await expect(page.getByText("In no version that comes before this one")).toBeVisible();

  await page.getByRole("link", { name: "Swap" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2.0 → 1.10");
  await page.getByLabel("From version").selectOption({ label: "1.9" });
  await page.getByLabel("to version").selectOption({ label: "2.0" });
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1.9 → 2.0");
  await page.getByRole("link", { name: "Previous version" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1.10 → 2.0");
});

test("counts lead to reports, and can be measured by days", async ({ page }) => {
  await page.goto(`${HERE}&tab=gone`);
  await expect(rows(page)).toHaveText([/Gate::freeze.*16.*of 1,000.*at most [\d.]+ times/]);
  await page.getByRole("link", { name: "Same days" }).click();
  await expect(page).toHaveURL(/by=days/);
  await expect(rows(page)).toContainText(/(?:3\.2|4) a day/);
  await rows(page).getByRole("link", { name: "16" }).click();
  await expect(page.getByText("16 reports in this period")).toBeVisible();
});

test("the curves begin at day 0, as a table too", async ({ page }) => {
  await page.goto(HERE);
  await page.getByText("Show as a table").click();
  const table = page.getByRole("table", { name: /^Reports by day/ });
  await expect(table.getByRole("row", { name: /^0 / })).toBeVisible();
  const days = await table.locator("tbody tr").count();
  expect([4, 5]).toContain(days);
});

test("the comparison is a file, and Markdown", async ({ page, request, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(HERE);
  const link = page.getByRole("link", { name: "CSV", exact: true });
  const file = await request.get((await link.getAttribute("href")) ?? "");
  expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const lines = (await file.text()).trim().split("\r\n");
  expect(lines[0]).toMatch(/^outcome,group,name,/);
  expect(lines).toHaveLength(8);
  expect(lines[1]).toMatch(/^new,\d+-\d+,Sluice!Gate::burst,/);

  await page.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("## Sluice: 1.10 → 2.0");
  expect(copied).toContain("1 new, 1 back, 1 worse, 2 same, 1 better, 1 gone.");
});

test("what is not there is said, and other versions can be chosen", async ({ page }) => {
  await page.goto("/versions/compare?base=999-1&with=999-2");
  await expect(page.getByRole("note")).toContainText("cannot be compared");
  await expect(page.getByLabel("From version")).toBeVisible();
  const answer = await page.request.get("/versions/compare?base=nonsense&with=&by=x&tab=y");
  expect(answer.status()).toBe(200);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a comparison of versions (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const address of [HERE, `${HERE}&tab=same`, "/versions/compare?choose"]) {
      await page.goto(address);
      const coloursOnly = colorScheme === "dark";
      expect(await violationsOf(page, { coloursOnly }), address).toEqual([]);
    }
  });
}

test("a phone shows a comparison without scrolling sideways @phone", async ({ page }) => {
  await page.goto(HERE);
  await expect(rows(page)).toHaveText([/Gate::burst/]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("versions are chosen and compared", async ({ page }) => {
    await page.goto(HERE);
    await page.getByLabel("From version").selectOption({ label: "1.9" });
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("1.9 → 2.0");
    await tabs(page).getByRole("link", { name: "Back" }).click();
    // In 1.10, but not in 1.9.
    await expect(page.getByText("4 groups")).toBeVisible();
  });
});

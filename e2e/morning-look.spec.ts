import { v3Payload } from "@/lib/testing/payloads";
import { expect, test } from "./support";

const DATABASE = "morning-journey";
const HOUR = 3_600_000;
const OLD_GROUP = "Tram!Brake::release";
const NEW_GROUP = "Tram!Door::open";

/** How many hours ago each report was received, of which group and version. */
const REPORTS: [hours: number, group: string, version: string][] = [
  [30, OLD_GROUP, "3.1"],
  [28, OLD_GROUP, "3.1"],
  [5, OLD_GROUP, "3.1"],
  [4, OLD_GROUP, "3.2"],
  [3, NEW_GROUP, "3.2"],
  [2, NEW_GROUP, "3.2"],
  [1, NEW_GROUP, "3.2"],
];

test.beforeAll(async ({ request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  for (const [index, [hours, group, version]] of REPORTS.entries()) {
    const data = v3Payload({
      database: DATABASE,
      id: index + 1,
      application: "Tram",
      version,
      user: `rider ${index}`,
      stackKeyId: group.length,
      stackKeyName: group,
      received: new Date(Date.now() - hours * HOUR).toISOString(),
    });
    await request.post(webhook, { data });
  }
});

test("the morning look: what is new since yesterday, whom it hits, and back again", async ({
  page,
}) => {
  await page.goto(`/?database=${DATABASE}&range=24h`);
  await expect(
    page.getByRole("figure").getByText("5 reports, 2 in the period before"),
  ).toBeVisible();

  await page.getByRole("link", { name: /^New groups/ }).click();
  await expect(page).toHaveURL(/\/groups\?.*sort=first/);
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText("Door::open");
  await expect(rows.nth(0)).toContainText("new");
  await expect(rows.nth(1)).toContainText("Brake::release");
  await expect(rows.nth(1)).not.toContainText("new");
  const list = page.url();

  await rows
    .nth(0)
    .getByRole("link", { name: /Door::open/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Door::open");
  const reports = page.getByRole("table", { name: "Reports" }).locator("tbody tr");
  await expect(reports).toHaveCount(3);
  await expect(reports.first()).toContainText(/7Tram 3\.2.*person-[0-9a-z]{13}/);
  await page.goBack();
  await expect(page).toHaveURL(list);
});

test("the trends of two versions stand side by side", async ({ page }) => {
  await page.goto(`/versions?database=${DATABASE}&version=3.1&version=3.2`);
  const rows = page.getByRole("table", { name: "Versions" }).locator("tbody tr");
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText("3.2");
  await expect(rows.nth(1)).toContainText("3.1");
  for (const row of await rows.all()) {
    await expect(row.getByRole("img", { name: /^Trend: at most [1-9]/ })).toBeVisible();
  }
  const legend = page.locator("figcaption");
  await expect(legend).toContainText(/3\.2\s*4/);
  await expect(legend).toContainText(/3\.1\s*3/);
});

import { v3Payload } from "@/lib/testing/payloads";
import { slashTo } from "./keys";
import { expect, test } from "./support";

const DATABASE = "search-journey";

function payload(id: number, functions: string[], version: string) {
  return v3Payload({
    database: DATABASE,
    id,
    application: "Ferry",
    version,
    stackKeyId: id,
    stackKeyName: functions[0],
    callstack: functions.map((functionName) => ({ functionName })),
    received: new Date().toISOString(),
  });
}

test.beforeAll(async ({ request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  const stacks = [
    payload(1, ["Ferry!Ramp::lower", "Ferry!Dock::arrive"], "1.9"),
    payload(2, ["Ferry!Bell::ring", "Ferry!Dock::arrive"], "1.10"),
    payload(3, ["Ferry!Bell::ring(int, bool)", "Ferry!main"], "1.10"),
  ];
  for (const data of stacks) await request.post(webhook, { data });
});

test("a function anywhere in a stack finds its reports and groups", async ({ page }) => {
  await page.goto(`/groups?database=${DATABASE}`);
  const box = page.getByRole("combobox", { name: "Search reports" });
  await slashTo(page, box);
  await page.keyboard.type("frame:Dock::arrive");
  // Reading the stacks happens behind the answer to the webhook.
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByText("2 groups · 2 reports")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect(page).toHaveURL(/q=frame%3ADock%3A%3Aarrive/);

  await page.getByRole("navigation").getByRole("link", { name: "Reports" }).click();
  // The list of groups tells how many reports there are too, and has a box of its own.
  await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
  await expect(page.getByText("2 reports ·")).toBeVisible();
  await expect(box).toHaveValue("frame:Dock::arrive");

  await box.fill("frame:Dock::arrive version:>1.9");
  await box.press("Enter");
  await expect(page.getByText("1 report ·")).toBeVisible();
  await expect(page.getByRole("table").locator("tbody tr")).toContainText("1.10");
});

test("a mistake is underlined, and what was found last stays", async ({ page }) => {
  await page.goto(`/reports?database=${DATABASE}&q=version:1.9`);
  await expect(page.getByText("1 report ·")).toBeVisible();
  const box = page.getByRole("combobox", { name: "Search reports" });
  await box.fill("version:1.9 wersion:2");
  await box.press("Enter");
  const alert = page.getByRole("alert").filter({ hasText: "There is no field" });
  await expect(alert.locator("mark")).toHaveText("wersion");
  await expect(page).toHaveURL(/q=version:1\.9$/);
  await expect(page.getByText("1 report ·")).toBeVisible();
});

test("modules, their versions and the operating system find reports among the samples", async ({
  page,
}) => {
  await page.goto("/reports?range=30d");
  const box = page.getByRole("combobox", { name: "Search reports" });
  const table = page.getByRole("table").locator("tbody");
  const query = 'modversion:"nvwgf2umx.dll 31.0.*" os:"Windows 10" app:Hedgerow*';
  // Reading the bodies happens behind the answer to the webhook.
  await expect(async () => {
    await box.fill(query);
    await box.press("Enter");
    await expect(table.locator("tr").first()).toContainText("Hedgerow", { timeout: 2_000 });
  }).toPass();
  await table.locator("tr").first().getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Report \d+$/);
  await expect(page.getByText(/^Windows 10 Version/).first()).toBeVisible();
  await page
    .getByRole("link", { name: /^Modules/ })
    .first()
    .click();
  await expect(page.getByRole("row", { name: /31\.0\..*nvwgf2umx\.dll/ })).toBeVisible();
});

test("the first report of a group is found as new, and an attribute by its value", async ({
  page,
}) => {
  await page.goto(`/reports?database=${DATABASE}&q=is:new attr.gpu:voodoo*`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("3 reports ·")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const box = page.getByRole("combobox", { name: "Search reports" });
  await box.fill("module:");
  await box.press("Enter");
  const alert = page.getByRole("alert").filter({ hasText: "module: needs a value" });
  await expect(alert.locator("mark")).toHaveText("module:");
});

test("a link to BugSplat opens its report here", async ({ page }) => {
  await page.goto("/groups");
  const box = page.getByRole("combobox", { name: "Search reports" });
  await box.fill(`https://app.bugsplat.com/v2/crash?database=${DATABASE}&id=2`);
  await box.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 2");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the search is a form, and says what it could not understand", async ({ page }) => {
    await page.goto(`/reports?database=${DATABASE}`);
    const box = page.getByRole("combobox", { name: "Search reports" });
    await box.fill("version:1.9");
    await box.press("Enter");
    await expect(page.getByText("1 report ·")).toBeVisible();
    await box.fill("(version:1.9");
    await box.press("Enter");
    await expect(page.getByRole("alert")).toContainText("This ( is not closed");
    await expect(page.getByText("3 reports ·")).toBeVisible();
  });
});

import type { Page } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { slashTo, tabTo } from "./keys";
import { showPeople } from "./show-people";
import { expect, test } from "./support";

const DATABASE = "refine-journey";
const OTHER = "refine-journey-2";

const people = ["ada", "ada", "ada", "build agent", "build agent", '<b>"50%"</b>', ""];

test.beforeAll(async ({ browser, request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  for (const [index, user] of people.entries()) {
    const data = {
      id: 880_001 + index,
      application: index < 5 ? "Kite" : "Kite Server",
      version: `3.${index % 2}`,
      platform: index < 2 ? "macOS" : "Windows",
      stackKeyId: 990_001 + (index % 2),
      stackKeyName: index % 2 === 0 ? "Kite!Tail::flutter" : "Kite!Line::snap",
      callstack: [{ functionName: index % 2 === 0 ? "Kite!Tail::flutter" : "Kite!Line::snap" }],
      user,
      received: new Date().toISOString(),
    };
    await request.post(webhook, { data: v3Payload({ ...data, database: DATABASE }) });
  }
  // The same number in another database, and one that only it has.
  for (const id of [880_001, 880_500]) {
    const data = v3Payload({ id, database: OTHER, stackKeyId: 990_001 });
    await request.post(webhook, { data });
  }
  await showPeople(browser, DATABASE);
});

const box = (page: Page) => page.getByRole("combobox", { name: "Search reports" });
const facet = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const chips = (page: Page) => page.getByRole("list", { name: "What the search asks for" });

async function expectReports(page: Page, reports: number): Promise<void> {
  await expect(
    page.getByText(new RegExp(`(?:^|· )${reports} reports? ·`)),
    `${reports} reports`,
  ).toBeVisible();
}

test("a facet keeps a value, excludes another, and a chip takes either away", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/reports?database=${DATABASE}`);
  await expectReports(page, 7);
  await facet(page, "User")
    .getByRole("link", { name: /^ada 3/ })
    .click();
  await expect(page).toHaveURL(/q=user%3Aada$/);
  await expectReports(page, 3);
  await expect(box(page)).toHaveValue("user:ada");
  const kept = facet(page, "User").getByRole("link", { name: /^ada 3/ });
  await expect(kept).toHaveAttribute("aria-current", "true");

  await page.getByRole("link", { name: "Exclude macOS" }).click();
  await expect(box(page)).toHaveValue("user:ada -platform:macOS");
  await expectReports(page, 1);

  await chips(page).getByRole("link", { name: "Remove user:ada" }).click();
  await expect(box(page)).toHaveValue("-platform:macOS");
  await expectReports(page, 5);

  // What markup and quotes are in, is asked for as it is.
  await facet(page, "User").getByRole("link", { name: /50%/ }).first().click();
  await expect(box(page)).toHaveValue('-platform:macOS user:"<b>\\"50%\\"</b>"');
  await expectReports(page, 1);
  await facet(page, "User").getByRole("link", { name: /50%/ }).first().click();
  await expectReports(page, 5);
});

test("what a picker sets, its facet sets there; Alt and a click exclude", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/groups?database=${DATABASE}`);
  await facet(page, "Application")
    .getByRole("link", { name: /^Kite Server 2/ })
    .click();
  await expect(page).toHaveURL(/app=Kite\+Server/);
  await expect(page.locator("summary", { hasText: "Application" })).toContainText("Kite Server");
  await expectReports(page, 2);
  await facet(page, "Application")
    .getByRole("link", { name: /^Kite Server 2/ })
    .click();
  await expectReports(page, 7);

  await facet(page, "Version")
    .getByRole("link", { name: /^3\.1 / })
    .click({ modifiers: ["Alt"] });
  await expect(box(page)).toHaveValue("-version:3.1");
  await expectReports(page, 4);
});

test("on the page of a group its own reports are counted", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`/groups?bugsplat=${DATABASE}:990002`);
  await expect(facet(page, "User").getByRole("link", { name: /^ada 1/ })).toBeVisible();
  await facet(page, "Platform")
    .getByRole("link", { name: /^Windows 2/ })
    .click();
  await expect(page.getByText("2 reports in this period")).toBeVisible();
});

test("on a narrow page the facets unfold, by keys too", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(`/reports?database=${DATABASE}`);
  const link = facet(page, "User").getByRole("link", { name: "Exclude ada" });
  await expect(link).toBeHidden();
  await tabTo(page, page.locator("aside > details > summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, link);
  await page.keyboard.press("Enter");
  await expectReports(page, 4);
});

test("the search box completes fields and values by keys", async ({ page }) => {
  await page.goto(`/reports?database=${DATABASE}`);
  await slashTo(page, box(page));
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type("us");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options).toHaveText([/^user:/]);
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Tab");
  await expect(box(page)).toHaveValue("user:");
  await expect(box(page)).toBeFocused();
  await expect(options).toHaveText(["ada3", "build agent2", '<b>"50%"</b>1']);
  await page.keyboard.type("b");
  await expect(options.first()).toHaveText("build agent2");
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  const active = await options.first().getAttribute("id");
  await expect(box(page)).toHaveAttribute("aria-activedescendant", active ?? "");
  await page.keyboard.press("Enter");
  await expect(box(page)).toHaveValue('user:"build agent" ');
  await expect(options).toHaveCount(0);

  // Without a chosen option Enter searches, list or not.
  await page.keyboard.type("plat");
  await expect(options).toHaveText([/^platform:/]);
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await page.keyboard.press("Backspace");
  await page.keyboard.type("t");
  await expect(options).toHaveCount(1);
  await box(page).fill('user:"build agent" version:3');
  await expect(options).toHaveText(["3.04", "3.13"]);
  await box(page).fill('user:"build agent" version:3.1');
  await page.keyboard.press("Enter");
  await expectReports(page, 1);
});

test("functions and groups are completed with what is in their names", async ({ page }) => {
  await page.goto(`/reports?database=${DATABASE}`);
  await box(page).fill("group:snap");
  const options = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await expect(options).toHaveText([/^Kite!Line::snap/]);
  // Reading the stacks happens behind the answer to the webhook.
  await expect(async () => {
    // The same text again would not ask the server again.
    await box(page).fill("");
    await box(page).fill("frame:flut");
    await expect(options).toHaveText(["Kite!Tail::flutter"], { timeout: 2_000 });
  }).toPass();
  await options.first().click();
  await expect(box(page)).toHaveValue("frame:Kite!Tail::flutter ");
  await expect(box(page)).toBeFocused();
});

test("an id alone opens its report, or its group", async ({ page }) => {
  await page.goto("/groups");
  await box(page).fill("880002");
  await box(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 880002");
  const [, id] = /reports\/([\d-]+)/.exec(page.url()) ?? [];

  await page.goto(`/groups?q=${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 880002");
  await page.goto("/reports");
  await box(page).fill(`${OTHER}:880001`);
  await box(page).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 880001");
  await page.goto("/reports?q=990002");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Line::snap");
});

test("an id of several reports or of none is said, and searched for as a text", async ({
  page,
}) => {
  // Other journeys leave another note, that some reports are counted only.
  const about = (words: string) => page.getByRole("note").filter({ hasText: words });
  await page.goto("/reports?q=880001");
  await about("2 reports have the id “880001”").getByRole("link").last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 880001");

  await page.goto("/reports?q=424242424242");
  await expect(about("No report or group")).toBeVisible();
  await expect(page.getByText("0 reports ·")).toBeVisible();
  await page.goto(`/reports?q=${DATABASE}:424242424242`);
  await expect(about("Here are all of them instead")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("facets and chips are links", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`/reports?database=${DATABASE}`);
    await facet(page, "User")
      .getByRole("link", { name: /^build agent 2/ })
      .click();
    await expectReports(page, 2);
    await expect(box(page)).toHaveValue('user:"build agent"');
    await facet(page, "Application")
      .getByRole("link", { name: "Exclude Kite", exact: true })
      .click();
    await expect(page.getByText("0 reports ·")).toBeVisible();
    await chips(page).getByRole("link", { name: "Remove -app:Kite" }).click();
    await expectReports(page, 2);
  });
});

import type { APIRequestContext, Locator, Page } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { expect, test } from "./support";

const DATABASE = "list-keys";
const GROUPS = `/groups?database=${DATABASE}`;
const REPORTS = `/reports?database=${DATABASE}`;
const MINUTE = 60_000;

const ENDLESS = `Tram!${"Rail<".repeat(800)}`;

/** 30 groups; the first one has two reports, and a function deep in its stack. */
async function arrive(request: APIRequestContext, webhook: string): Promise<void> {
  for (let id = 0; id < 31; id += 1) {
    const group = Math.max(0, id - 1);
    const frames = [
      "Tram!Wheel::turn",
      "ntdll!wait",
      ...Array.from({ length: 38 }, (_, at) => `Tram!Deep::f${at}`),
    ];
    const data = v3Payload({
      database: DATABASE,
      id: 100 + id,
      application: "Tram",
      version: `1.${id}`,
      user: "ada",
      stackKeyId: group + 1,
      stackKeyName: group === 7 ? ENDLESS : `Tram!Wheel::turn${group}`,
      callstack: (group === 0 ? frames : frames.slice(0, 3)).map((functionName) => ({
        functionName,
      })),
      userDescription: "The bell rang twice.",
      received: new Date(Date.now() - (id + 1) * MINUTE).toISOString(),
    });
    await request.post(webhook, { data });
  }
  // Stacks are read after the answer.
  const read = async () => (await request.get(`${REPORTS}&q=has:stack`)).text();
  await expect.poll(read, { timeout: 30_000 }).toContain("31 reports");
}

test.beforeAll(async ({ request, baseURL }) => {
  await arrive(request, `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`);
});

const rows = (page: Page) => page.locator("tr[data-row]");
const cursor = (page: Page) => page.locator("tr[data-cursor]");
const nameIn = (row: Locator) => row.locator("a[data-open]");
const peek = (page: Page) => page.locator("tr[data-peeked]");

/** Goes to a list and waits until keys work. */
async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
}

async function expectNothingSerious(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

test("j and k move a cursor that stops at the ends and stays in view", async ({ page }) => {
  await openList(page, GROUPS);
  await expect(cursor(page)).toHaveCount(0);
  await page.keyboard.press("j");
  await expect(rows(page).nth(0)).toHaveAttribute("data-cursor");
  await expect(nameIn(cursor(page))).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows(page).nth(0)).toHaveAttribute("data-cursor");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await expect(rows(page).nth(2)).toHaveAttribute("data-cursor");
  await page.keyboard.press("ArrowUp");
  await expect(rows(page).nth(1)).toHaveAttribute("data-cursor");

  for (let times = 0; times < 40; times += 1) await page.keyboard.press("j");
  await expect(rows(page).last()).toHaveAttribute("data-cursor");
  await expect(cursor(page)).toBeInViewport({ ratio: 1 });
  for (let times = 0; times < 40; times += 1) await page.keyboard.press("k");
  const bar = await page.locator("header").boundingBox();
  const first = await cursor(page).boundingBox();
  expect(first?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));

  await page.keyboard.press("Escape");
  await expect(cursor(page)).toHaveCount(0);
});

test("keys belong to a field while one types, and to the browser with Ctrl", async ({ page }) => {
  await openList(page, GROUPS);
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: "Search reports" });
  await expect(box).toBeFocused();
  await page.keyboard.type("jojo x?");
  await expect(box).toHaveValue("jojo x?");
  await expect(cursor(page)).toHaveCount(0);
  await box.fill("");
  await box.blur();
  await page.keyboard.press("Control+j");
  await expect(cursor(page)).toHaveCount(0);
});

test("o opens a row, and Back restores filters, scroll and the row", async ({ page }) => {
  await openList(page, GROUPS);
  for (let times = 0; times < 25; times += 1) await page.keyboard.press("j");
  const name = (await nameIn(cursor(page)).textContent()) ?? "";
  const scrolled = await page.evaluate(() => scrollY);
  expect(scrolled).toBeGreaterThan(100);

  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/groups\/\d+-\d+\?database=list-keys/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(page).toHaveURL(GROUPS);
  await expect(nameIn(cursor(page))).toHaveText(name);
  await expect(nameIn(cursor(page))).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);

  // The next key goes on from there, and a list that is opened anew begins without.
  await page.keyboard.press("k");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/groups\/\d+-\d+/);
  await page
    .getByRole("navigation", { name: "Main" })
    .getByRole("link", { name: "Groups" })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Groups");
  await expect(cursor(page)).toHaveCount(0);
});

test("a row that was clicked is found again, in a list of reports too", async ({ page }) => {
  await openList(page, REPORTS);
  await rows(page).nth(3).locator("a[data-open]").click();
  await expect(page).toHaveURL(/\/reports\/\d+-\d+/);
  await page.goBack();
  await expect(rows(page).nth(3)).toHaveAttribute("data-cursor");
});

test("Space unfolds the row, and again folds it", async ({ page }) => {
  await openList(page, GROUPS);
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/peek=/);
  await expect(peek(page).getByText("Wheel::turn", { exact: true })).toBeVisible();
  await expect(peek(page)).toContainText("From report 100, 1.0");
  await expect(peek(page).getByRole("link", { name: "… 32 frames …" })).toBeVisible();
  await expect(peek(page).getByRole("list").getByRole("link")).toHaveText(["100", "101"]);
  await expect(peek(page).getByRole("button", { name: "Copy the stack" })).toBeVisible();
  // Whose code a frame is, is weight.
  const weight = (name: string) =>
    peek(page)
      .getByText(name, { exact: true })
      .evaluate((node) => getComputedStyle(node).fontWeight);
  expect(Number(await weight("Wheel::turn"))).toBeGreaterThan(Number(await weight("wait")));
  await expectNothingSerious(page);

  await page.keyboard.press("Space");
  await expect(peek(page)).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(peek(page)).toBeVisible();
  await page.goBack();
  await expect(peek(page)).toHaveCount(0);
});

test("what a query finds is marked in the peek, however deep it is", async ({ page }) => {
  await openList(page, `${GROUPS}&q=frame:Deep::f30`);
  await expect(rows(page)).toHaveCount(1);
  await rows(page).getByRole("link", { name: "Peek" }).click();
  const found = peek(page)
    .getByRole("row")
    .filter({ has: page.getByText("found", { exact: true }) });
  await expect(found).toHaveCount(1);
  await expect(found).toContainText("32");
  await expect(found).toContainText("Deep::f30");
  await expect(peek(page)).toContainText("… 24 frames …");
});

test("a report unfolds to its cause, its stack and what the user wrote", async ({ page }) => {
  await openList(page, REPORTS);
  await rows(page).nth(1).getByRole("link", { name: "Peek" }).click();
  await expect(peek(page)).toContainText(/Access violation \(0xC0000005\),? in Tram!Wheel::turn/);
  await expect(peek(page)).toContainText("The bell rang twice.");
  await expect(peek(page)).toContainText("From report 101, 1.1");
  await expectNothingSerious(page);
});

test("x marks rows; two reports can be compared, and links be copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openList(page, REPORTS);
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const bar = page.locator("form#marked");
  await expect(bar).toContainText("1 marked");
  await expect(bar.getByRole("link", { name: "Compare" })).toBeHidden();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar).toContainText("2 marked");
  await expectNothingSerious(page);
  await bar.getByRole("button", { name: "Copy links" }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^100 http\S+\/reports\/\d+-\d+\n101 http\S+\/reports\/\d+-\d+$/);

  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar).toContainText("3 marked");
  await expect(bar.getByRole("link", { name: "Compare" })).toBeHidden();
  await page.keyboard.press("x");
  await bar.getByRole("link", { name: "Compare" }).click();
  // The older one is A.
  await expect(page).toHaveURL(/\/compare\//);
  await expect(page.getByRole("main")).toContainText(/101[\s\S]*100/);

  await page.goBack();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(bar).toContainText("1 marked");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(page.getByRole("checkbox", { name: "Mark", checked: true })).toHaveCount(0);
});

test("? lists the keys that work here", async ({ page }) => {
  await openList(page, GROUPS);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys of this page" });
  await expect(dialog.getByText("Peek at the row")).toBeVisible();
  await expect(dialog.getByText("Search", { exact: true })).toBeVisible();
  await expectNothingSerious(page);
  await page.keyboard.press("Escape");

  // Versions have nothing to unfold.
  await openList(page, `/versions?database=${DATABASE}`);
  await page.keyboard.press("?");
  await expect(dialog.getByText("Next row")).toBeVisible();
  await expect(dialog.getByText("Peek at the row")).toBeHidden();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("o");
  await expect(page).toHaveURL(/\/reports\?.*version=1\.30/);
});

test("the reports of a group have keys, peeks and columns too", async ({ page }) => {
  await page.goto(`/groups?bugsplat=${DATABASE}:1`);
  await openList(page, page.url());
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(rows(page).nth(1)).toHaveAttribute("data-cursor");
  await expect(cursor(page)).toBeInViewport();
  await page.keyboard.press("Space");
  await expect(peek(page)).toContainText("The bell rang twice.");
  await page.keyboard.press("o");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 101");
});

test("columns are chosen and kept, for each list by itself", async ({ page }) => {
  await page.goto(GROUPS);
  const heads = page.getByRole("columnheader");
  await expect(heads).toHaveText([
    "Group",
    "Trend",
    "Reports",
    "Change",
    "Users ever",
    "Versions",
    "First seen",
    "Last seen",
  ]);
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Trend" }).uncheck();
  await page.getByRole("checkbox", { name: "Stack key" }).check();
  await page.getByRole("checkbox", { name: "Database" }).check();
  await expectNothingSerious(page);
  await page.getByRole("button", { name: "Apply" }).last().click();
  await expect(heads).toHaveText([
    "Group",
    "Reports",
    "Change",
    "Users ever",
    "Versions",
    "First seen",
    "Last seen",
    "Database",
    "Stack key",
  ]);
  await page.reload();
  await expect(heads.last()).toHaveText("Stack key");
  await expect(rows(page).first()).toContainText(DATABASE);

  await page.goto(REPORTS);
  await expect(heads.last()).toHaveText("Received");
  await page.goto(GROUPS);
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByRole("button", { name: "Defaults" }).click();
  await expect(heads.last()).toHaveText("Last seen");
});

test("with all columns a list scrolls by itself, and a hostile name takes no room", async ({
  page,
}) => {
  await page.goto(REPORTS);
  await page.locator("summary", { hasText: "Columns" }).click();
  for (const box of await page.locator('input[name="column"]').all()) await box.check();
  await page.getByRole("button", { name: "Apply" }).last().click();
  await expect(page.getByRole("columnheader")).toHaveCount(16);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.goto(GROUPS);
  expect(await overflow()).toBeLessThanOrEqual(0);
  const heights = await rows(page).evaluateAll((all) => all.map((row) => row.clientHeight));
  expect(Math.max(...heights)).toBeLessThan(60);
});

test("compact rows are of one line, in every list", async ({ page }) => {
  await page.goto(GROUPS);
  await page.getByRole("button", { name: "Compact rows" }).click();
  await expect(page.getByRole("button", { name: "Compact rows" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  for (const list of [GROUPS, REPORTS]) {
    await page.goto(list);
    const heights = await rows(page).evaluateAll((all) => all.map((row) => row.clientHeight));
    for (const height of heights) expect(height).toBeLessThanOrEqual(33);
  }
  await page.getByRole("button", { name: "Comfortable rows" }).click();
  await expect
    .poll(() =>
      rows(page)
        .first()
        .evaluate((row) => row.clientHeight),
    )
    .toBeGreaterThan(40);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in a list with all that it can show (${colorScheme})`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openList(page, `${GROUPS}&q=frame:Deep::f30`);
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("Space");
    await expect(peek(page)).toBeVisible();
    await expectNothingSerious(page);
  });
}

test("a finger unfolds a card, and nothing scrolls sideways @phone", async ({ page }) => {
  for (const list of [GROUPS, REPORTS]) {
    await page.goto(list);
    const chevron = rows(page).nth(7).getByRole("link", { name: "Peek" });
    const box = await chevron.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(40);
    await chevron.click();
    await expect(peek(page)).toContainText("Wheel::turn");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, list).toBeLessThanOrEqual(0);
  }
  await expectNothingSerious(page);
});

test("on paper there is the list alone", async ({ page }) => {
  await page.goto(GROUPS);
  await page.emulateMedia({ media: "print" });
  await expect(rows(page).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Peek" }).first()).toBeHidden();
  await expect(page.getByRole("checkbox", { name: "Mark" }).first()).toBeHidden();
  await expect(page.locator("summary", { hasText: "Columns" })).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("rows unfold in view, columns are chosen, and marked reports compared", async ({ page }) => {
    await page.goto(GROUPS);
    await rows(page).nth(24).getByRole("link", { name: "Peek" }).click();
    await expect(peek(page)).toContainText("Wheel::turn");
    await expect(rows(page).nth(24)).toBeInViewport();

    await page.locator("summary", { hasText: "Columns" }).click();
    await page.getByRole("checkbox", { name: "Trend" }).uncheck();
    await page.getByRole("button", { name: "Apply" }).last().click();
    await expect(page.getByRole("columnheader", { name: "Trend" })).toHaveCount(0);
    await page.getByRole("button", { name: "Compact rows" }).click();
    await expect(page.getByRole("button", { name: "Compact rows" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );

    await page.goto(REPORTS);
    await rows(page).nth(0).getByRole("checkbox").check();
    await rows(page).nth(2).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Compare two that are marked" }).click();
    await expect(page).toHaveURL(/\/reports\/\d+-\d+\/compare\/\d+-\d+/);
  });
});

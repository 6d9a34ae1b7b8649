import { readFileSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { slashTo } from "./keys";
import { expect, test } from "./support";

const LOG = readFileSync("lib/debug-text/fixtures/cdb-script-x86.txt", "utf8");
const TIMES = 40;
const LINES = (LOG.split("\n").length - 1) * TIMES;

/** Sends a report whose debugger text is a log many times over; returns the address of its tab. */
async function sendLongText(request: APIRequestContext, webhook: string): Promise<string> {
  const received = new Date().toISOString();
  const data = v1aPayload({ id: 4_242, debugOutput: LOG.repeat(TIMES), received });
  const { report } = await (await request.post(webhook, { data })).json();
  return `/reports/${report}?tab=debugger-text`;
}

const lines = (page: Page) => page.getByRole("region", { name: "Debugger text, line by line" });
const findBox = (page: Page) => page.getByRole("searchbox", { name: "Find in the text" });
const wholeText = (page: Page) => page.getByText(/^All [\d,]+ lines are here/);

test("the debugger text is a document: outline, hidden noise, and a search", async ({ page }) => {
  await page.goto("/groups?app=Hedgerow&range=90d");
  await page
    .getByRole("link", { name: /BooleanCutter::subtract/ })
    .first()
    .click();
  await page
    .getByRole("table", { name: "Reports" })
    .getByRole("row")
    .filter({ hasText: "Debugger" })
    .first()
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: /^Debugger text/ }).click();
  await expect(page.getByText(/BugSplat's debugger log/)).toBeVisible();
  await expect(page.getByRole("link", { name: /^show \d+ hidden lines$/ })).toBeVisible();

  const outline = page.getByRole("navigation", { name: "Sections of the text" }).first();
  const vertarget = outline.getByRole("link", { name: /^vertarget/ }).first();
  await vertarget.click();
  await expect(page).toHaveURL(/#L\d+$/);
  await expect(vertarget).toHaveAttribute("aria-current", "location");

  await findBox(page).fill("exceptioncode");
  await expect(page.locator("mark").first()).toHaveText("ExceptionCode");
  await expect(page).toHaveURL(/find=exceptioncode/);
});

test("a section that is followed while the text loads is still marked when it is there", async ({
  page,
  request,
  webhook,
}) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const file = /\/debugger-text\?inline$/;
  await page.route(file, async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest(file);
  await page.goto(await sendLongText(request, webhook));
  await asked;
  const outline = page.getByRole("navigation", { name: "Sections of the text" }).first();
  const section = outline.getByRole("link", { name: /^vertarget/ }).last();
  await section.click();
  await expect(section).toHaveAttribute("aria-current", "location");

  release();
  await expect(wholeText(page)).toBeVisible({ timeout: 30_000 });
  await expect(section).toHaveAttribute("aria-current", "location");
  await expect(lines(page).locator("[data-here]")).toBeInViewport();
});

test.describe("a text too long for a page", () => {
  let address = "";

  test.beforeEach(async ({ page, request, webhook }) => {
    address = await sendLongText(request, webhook);
    await page.goto(address);
    await expect(wholeText(page)).toBeVisible({ timeout: 30_000 });
  });

  test("scrolls to its end, with a few of its lines in the page", async ({ page }) => {
    await lines(page).evaluate((element) => {
      element.scrollIntoView({ block: "end" });
      element.scrollTo(0, element.scrollHeight);
    });
    const last = lines(page).getByRole("listitem").last();
    await expect(last.getByRole("link", { name: String(LINES), exact: true })).toBeInViewport();
    expect(await lines(page).getByRole("listitem").count()).toBeLessThan(300);
  });

  test("is searched with each letter, from match to match", async ({ page }) => {
    await slashTo(page, findBox(page));
    await page.keyboard.type("exceptioncode");
    const words = page.getByText(/ of 80 lines, 80 matches$/);
    await expect(words).toHaveText(/^1 of/);
    await page.keyboard.press("Enter");
    await expect(words).toHaveText(/^2 of/);
    await page.keyboard.press("F3");
    await expect(words).toHaveText(/^3 of/);
    await expect(lines(page).locator("[data-here] mark")).toBeInViewport();
    // The address follows a moment later, and named the matches before this one.
    const third = await lines(page).locator("[data-here]").getByRole("link").first().textContent();
    await expect(page).toHaveURL(new RegExp(`find=exceptioncode.*#L${third}$`));

    await page.reload();
    await expect(words).toHaveText(/^3 of/);
    await expect(wholeText(page)).toBeVisible({ timeout: 30_000 });
    // The whole text is searched anew; until then there is no match to go back from.
    await expect(words).toHaveText(/^3 of/);
    await findBox(page).press("Shift+Enter");
    await expect(words).toHaveText(/^2 of/);
    await findBox(page).press("Shift+Enter");
    await findBox(page).press("Shift+Enter");
    await expect(words).toHaveText(/^80 of/);
    await findBox(page).press("Escape");
    await expect(findBox(page)).toHaveValue("");
    await expect(words).toBeHidden();
    await expect(page).not.toHaveURL(/find=/);
  });

  test("marks lines, which are then in its address and are copied", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("textbox", { name: /^Go to line/ }).fill("5000");
    await page.keyboard.press("Enter");
    const line = (number: number) =>
      lines(page).getByRole("link", { name: String(number), exact: true });
    await expect(page).toHaveURL(/line=5000/);
    await expect(line(5_000)).toBeInViewport();
    await line(5_003).click({ modifiers: ["Shift"] });
    await expect(lines(page).locator("[data-here]")).toHaveCount(4);
    await expect(page).toHaveURL(/line=5000#L5000-L5003$/);

    await page.reload();
    await expect(wholeText(page)).toBeVisible({ timeout: 30_000 });
    await expect(lines(page).locator("[data-here]")).toHaveCount(4);
    await expect(line(5_003)).toBeInViewport();

    await page.locator("summary", { hasText: "Copy" }).click();
    await page.getByTitle("Copy Lines 5,000 to 5,003", { exact: true }).click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const expected = LOG.repeat(TIMES).split("\n").slice(4_999, 5_003);
    await expect.poll(copied).toBe(expected.join("\n"));
    await page.getByTitle("Copy Whole text", { exact: true }).click();
    await expect.poll(async () => (await copied()).length).toBe(LOG.length * TIMES - 1);
  });

  test("shows its noise, and hides it again", async ({ page }) => {
    await page.getByRole("link", { name: /^show [\d,]+ hidden lines$/ }).click();
    await expect(lines(page).getByText("SYMSRV:").first()).toBeVisible();
    await expect(page).toHaveURL(/noise=show/);
    await page.getByRole("link", { name: /^hide [\d,]+ lines of the symbol loader$/ }).click();
    await expect(lines(page).getByText("SYMSRV:")).toHaveCount(0);
    await expect(page).not.toHaveURL(/noise=/);

    await page
      .getByRole("row", { name: /TideRes/ })
      .getByRole("link")
      .click();
    await expect(lines(page).locator("[data-here]")).toBeInViewport();
    await expect(lines(page).getByText("SYMSRV:").first()).toBeVisible();
  });

  test("wraps, and the line at the top stays there", async ({ page }) => {
    await lines(page).evaluate((element) => element.scrollTo(0, 50_000));
    // What is below the screen has no element at its points.
    await lines(page).scrollIntoViewIfNeeded();
    await expect.poll(() => topLine(page)).toMatch(/^\d+$/);
    const number = await topLine(page);
    await page.getByRole("checkbox", { name: "Wrap" }).check();
    await expect.poll(() => topLine(page)).toBe(number);
    await page.getByRole("checkbox", { name: "Wrap" }).uncheck();
    await expect.poll(() => topLine(page)).toBe(number);
  });
});

/** The number of the line at the top of the view. */
function topLine(page: Page): Promise<string | null | undefined> {
  return lines(page).evaluate((element) => {
    const { top, left } = element.getBoundingClientRect();
    return document
      .elementFromPoint(left + 40, top + 25)
      ?.closest("li")
      ?.querySelector("a")?.textContent;
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a long text is read in parts, searched, and shows its noise", async ({
    page,
    request,
    webhook,
  }) => {
    await page.goto(await sendLongText(request, webhook));
    await page.getByRole("link", { name: "Lines after" }).click();
    await expect(page).toHaveURL(/line=\d+/);

    await findBox(page).fill("exceptioncode");
    await page.getByRole("button", { name: "Find" }).click();
    await expect(page.getByText("1 of 80 lines, 80 matches")).toBeVisible();
    await page.getByRole("link", { name: "Next match" }).click();
    await expect(page.getByText("2 of 80 lines, 80 matches")).toBeVisible();
    await expect(lines(page).locator("[data-here] mark")).toBeVisible();

    await page.getByRole("link", { name: /^show [\d,]+ hidden lines$/ }).click();
    await expect(page).toHaveURL(/noise=show/);
    await expect(lines(page).getByText("SYMSRV:").first()).toBeVisible();
    await page.getByRole("textbox", { name: /^Go to line/ }).fill("5000");
    await page.keyboard.press("Enter");
    await expect(lines(page).locator("[data-here]")).toHaveText(/^5000/);
  });
});

test("a long text fits a phone @phone", async ({ page, request, webhook }) => {
  await page.goto(await sendLongText(request, webhook));
  await expect(wholeText(page)).toBeVisible({ timeout: 30_000 });
  await findBox(page).fill("exceptioncode");
  await expect(page.getByText(/^1 of 80 lines/)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

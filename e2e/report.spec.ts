import type { Page } from "@playwright/test";
import { expect, test } from "./support";

/** Opens a report of a crash while water is drawn, one of those that came with all their parts. */
async function openWholeReport(page: Page): Promise<void> {
  await page.goto("/groups?app=Hedgerow&range=90d");
  await page
    .getByRole("link", { name: /WaterPass::reflect/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/groups\/\d+-\d+/);
  const links = page
    .getByRole("table", { name: "Reports" })
    .locator("tbody tr th a, tbody tr td a");
  const reports = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  for (const href of new Set(reports.filter((href) => href?.startsWith("/reports/")))) {
    await page.goto(href ?? "");
    if ((await page.getByText(/^\d+ frames in /).count()) > 0) return;
  }
  throw new Error("No report of the group has a stack with frames of the system.");
}

test.beforeEach(async ({ page }) => {
  await openWholeReport(page);
});

test("the cause is one sentence, and leads to the frame", async ({ page }) => {
  const cause = page.getByRole("region", { name: "Summary" }).getByRole("paragraph").first();
  await expect(cause).toHaveText(
    /^Access violation \(0xC0000005\) (reading|writing) 0x\w+.*, in hrrender!hedge::render::WaterPass::reflect at WaterPass\.cpp:388, thread \d+\s*$/,
  );
  await cause.getByRole("link", { name: /WaterPass::reflect/ }).click();
  await expect(page).toHaveURL(/tab=stack.*#f0$/);
});

test("the system's frames are folded, open in place, and can all be shown", async ({ page }) => {
  const stack = page.getByRole("table", { name: /^Frames of the thread that crashed/ });
  const system = stack.getByText("QApplication::notify", { exact: true });
  await expect(stack.getByText("names the group")).toBeVisible();
  await expect(system).toBeHidden();

  await stack.getByText(/^\d+ frames in Qt6Widgets/).click();
  await expect(system).toBeVisible();

  await page.getByRole("link", { name: "All", exact: true }).last().click();
  await expect(page).toHaveURL(/frames=all/);
  await expect(stack.getByText(/^\d+ frames in /)).toHaveCount(0);
  await expect(system).toBeVisible();
});

test("the stack is a file in each form", async ({ page }) => {
  await page.locator("summary", { hasText: "Copy" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the stack as Markdown" }).click();
  expect((await download).suggestedFilename()).toMatch(/^report-\d+-stack\.md$/);
});

test("threads say what they wait for, and those that do can be hidden", async ({ page }) => {
  await page.getByRole("link", { name: /^Threads/ }).click();
  await expect(page.getByText("idle pool worker")).toBeVisible();
  await page.getByRole("link", { name: /^Hide \d+ waiting$/ }).click();
  await expect(page).toHaveURL(/waiting=hidden/);
  await expect(page.getByText("idle pool worker")).toBeHidden();

  await page.getByRole("link", { name: "Show all", exact: true }).click();
  await expect(page).not.toHaveURL(/waiting=hidden/);
  await page.getByLabel("Threads that contain").fill("NtDelayExecution");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^1 of \d+ threads contain/)).toBeVisible();
  await expect(page.getByText("sleeping")).toBeVisible();
});

test("registers say their flags and where they point to", async ({ page }) => {
  await page.getByRole("link", { name: /^Registers/ }).click();
  await expect(page.getByText(/^.*IF interrupts on.*$/)).toBeVisible();
  await expect(page.getByText(/^hrrender\+0x[\da-f]+$/)).toBeVisible();
});

test("modules are narrowed by kind, sorted and downloaded", async ({ page }) => {
  await page.getByRole("link", { name: /^Modules/ }).click();
  const names = page.getByRole("table", { name: "Modules" }).locator("tbody th summary");
  await expect(names.first()).toContainText("crashed here");

  await page.getByRole("link", { name: /^Main program 1$/i }).click();
  await expect(names).toHaveText(["Hedgerowmain program"]);

  await page.getByRole("link", { name: /^System \d+$/i }).click();
  // The headings' links keep the kind that the page shows.
  await expect(page).toHaveURL(/kind=system/);
  await page.getByRole("columnheader", { name: "Name" }).getByRole("link").click();
  await expect(page).toHaveURL(/kind=system&by=name/);
  const sorted = await names.allInnerTexts();
  expect(sorted).toContain("ntdll");
  expect(sorted).toEqual(sorted.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/^report-\d+-modules\.csv$/);
});

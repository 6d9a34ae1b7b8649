import { expect, test } from "./support";

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
  await expect(page.getByText(/BugSplat's debugger log, .* of \d+ lines hidden/)).toBeVisible();

  const outline = page.getByRole("navigation", { name: "Sections of the text" }).first();
  await outline
    .getByRole("link", { name: /^vertarget/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#L\d+$/);

  await page.getByRole("searchbox", { name: "Find in the text" }).fill("exceptioncode");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/find=exceptioncode/);
  await expect(page.locator("mark").first()).toHaveText("ExceptionCode");
});

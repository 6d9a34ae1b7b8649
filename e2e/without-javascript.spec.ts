import { expect, test } from "./support";

test.use({ javaScriptEnabled: false });

test("the pages are readable and the filters are forms", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");

  await page.goto("/groups");
  await page.locator("summary", { hasText: "Application" }).click();
  await page.getByRole("checkbox", { name: "Hedgerow" }).check();
  await page.getByRole("button", { name: "Apply" }).first().click();
  await expect(page).toHaveURL(/app=Hedgerow/);

  await page.getByRole("table").locator("tbody a").first().click();
  await page
    .getByRole("table", { name: "Reports" })
    .locator("tbody tr")
    .first()
    .getByRole("link")
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Report \d+$/);
  await page.getByRole("link", { name: /^Modules/ }).click();
  await expect(page.getByRole("table")).toBeVisible();
});

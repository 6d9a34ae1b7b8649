import { expect, test } from "./support";

test("no page scrolls sideways, and the filters are a sheet @phone", async ({ page }) => {
  for (const address of ["/", "/groups", "/reports"]) {
    await page.goto(address);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
  await page.getByRole("button", { name: /^Filters/ }).click();
  await page.locator("summary", { hasText: "Application" }).click();
  await page.getByRole("checkbox", { name: "Hedgerow" }).check();
  await expect(page).toHaveURL(/app=Hedgerow/);
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.getByRole("button", { name: "Filters (1)" })).toBeVisible();

  await page.getByRole("table").locator("tbody a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Report \d+$/);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

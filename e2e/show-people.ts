import type { Browser } from "@playwright/test";
import { OWNER_STATE } from "./owner";
import { expect } from "./support";

/** Has a database show personal data to whoever has the permission, as the owner has. */
export async function showPeople(browser: Browser, database: string): Promise<void> {
  const context = await browser.newContext({ storageState: OWNER_STATE });
  const page = await context.newPage();
  await page.goto(`/settings/privacy?${new URLSearchParams({ database })}`);
  await page.getByLabel(/^Keep, and show/).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/^Saved\./)).toBeVisible();
  await context.close();
}

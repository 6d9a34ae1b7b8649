import type { Browser, Page } from "@playwright/test";
import { NOBODY_STATE } from "./owner";
import { expect } from "./support";

/** The password of everybody who is invited in a journey. */
export const PASSWORD = "another long password";

/** A browser of its own, in which nobody is signed in. */
export async function newPerson(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: NOBODY_STATE });
  return context.newPage();
}

/** Sends the form of the sign-in. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Follows an invitation that the owner's browser makes. */
export async function invite(
  owner: Page,
  browser: Browser,
  { email, roles }: { email: string; roles: Record<string, string> },
): Promise<Page> {
  await owner.goto("/settings/people");
  const form = owner.getByRole("region", { name: "Invite somebody" });
  await form.getByLabel("E-mail").fill(email);
  for (const [database, role] of Object.entries(roles)) {
    await form.getByLabel(`In ${database}`).selectOption(role);
  }
  await form.getByRole("button", { name: "Make an invitation" }).click();
  const link = await form.getByRole("status").locator("code").textContent();
  const page = await newPerson(browser);
  await page.goto(link ?? "");
  await expect(page.getByLabel("E-mail")).toHaveValue(email);
  await page.getByLabel("Your name").fill(email.split("@")[0] ?? "");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("link", { name: /^Account of/ })).toBeVisible();
  return page;
}

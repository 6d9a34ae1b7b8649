import { type APIRequestContext, request as newRequest, type Page } from "@playwright/test";
import { NOBODY_STATE } from "./owner";
import { expect } from "./support";

type Scope = "Reports" | "People" | "Audit log";
type Wanted = { name: string; scopes: Scope[]; database?: string };

/** Has the owner make a token; gives the token and the command that the page shows with it. */
export async function makeApiToken(
  page: Page,
  { name, scopes, database }: Wanted,
): Promise<{ token: string; command: string }> {
  await page.goto("/settings/api-tokens");
  const form = page.getByRole("region", { name: "New token" });
  await form.getByLabel("Name", { exact: true }).fill(name);
  if (database) await form.getByLabel("BugSplat database").selectOption(database);
  for (const scope of ["Reports", "People", "Audit log"] as const) {
    await form.getByRole("checkbox", { name: scope }).setChecked(scopes.includes(scope));
  }
  await form.getByRole("button", { name: "Make a token" }).click();
  const shown = form.getByRole("status").locator("code");
  await expect(shown).toHaveCount(2);
  const [token = "", command = ""] = await shown.allTextContents();
  return { token, command };
}

/** Revokes the token of that name. */
export async function revokeApiToken(page: Page, name: string): Promise<void> {
  await page.goto("/settings/api-tokens");
  const row = page.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: /^Revoke/ }).click();
  await expect(row.getByText("revoked", { exact: true })).toBeVisible();
}

/** A script that has nothing but a token. */
export function scriptWith(token: string, baseURL: string | undefined): Promise<APIRequestContext> {
  return newRequest.newContext({
    baseURL,
    storageState: NOBODY_STATE,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
}

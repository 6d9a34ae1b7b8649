import { newLink } from "./command";
import { OWNER, OWNER_STATE } from "./owner";
import { signIn } from "./people";
import { expect, test } from "./support";

test("whoever has the set-up link makes the first account", async ({ page, context }) => {
  const ofOwner = page.getByRole("link", { name: `Account of ${OWNER.name}` });
  await page.goto("/groups?range=7d");
  // An account can be made once: where an earlier try did, all others still need her signed in.
  if (test.info().retry > 0 && (await page.getByLabel("Password").isVisible())) {
    await signIn(page, OWNER.email, OWNER.password);
    await expect(ofOwner).toBeVisible();
    await context.storageState({ path: OWNER_STATE });
    return;
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nobody has an account yet");

  const link = await newLink();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up Crashboard");
  await page.getByLabel("Your name").fill(OWNER.name);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Point BugSplat at Crashboard");
  await expect(ofOwner).toBeVisible();
  await context.storageState({ path: OWNER_STATE });

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/This link is not good/);
});

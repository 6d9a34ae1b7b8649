import { createOTP } from "@better-auth/utils/otp";
import { v1aPayload } from "@/lib/testing/payloads";
import { hiddenFields } from "@/lib/testing/sign-in-by-form";
import { newLink } from "./command";
import { ownName } from "./own-name";
import { NOBODY_STATE, OWNER } from "./owner";
import { invite, newPerson, PASSWORD, signIn } from "./people";
import { expect, test } from "./support";

test("who is not signed in is asked to, and then gets where they were going", async ({
  browser,
}) => {
  const page = await newPerson(browser);
  await page.goto("/groups?app=Hedgerow");
  await expect(page).toHaveURL("/sign-in?to=%2Fgroups%3Fapp%3DHedgerow");
  await signIn(page, OWNER.email, "not her password");
  await expect(
    page.getByText("Not signed in: the e-mail or the password is not right."),
  ).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(OWNER.email);
  await page.getByLabel("Password").fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL("/groups?app=Hedgerow");
  await page.goto("/sign-in?to=//evil.example");
  await expect(page).toHaveURL("/");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, storageState: NOBODY_STATE });

  test("signing in and out are forms", async ({ page }) => {
    await page.goto("/versions");
    await signIn(page, OWNER.email, "not her password");
    await expect(page.getByText(/^Not signed in/)).toBeVisible();
    await signIn(page, OWNER.email, OWNER.password);
    await expect(page).toHaveURL("/versions");
    await page.getByRole("link", { name: /^Account of/ }).click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page).toHaveURL("/sign-in");
    await page.goto("/versions");
    await expect(page).toHaveURL("/sign-in?to=%2Fversions");
  });
});

test("an invited reader sees one database and changes nothing; a change of roles counts at once", async ({
  page,
  browser,
  request,
  webhook,
}) => {
  const ids = { Seen: 9_001, Hidden: 9_002 };
  const addresses: Record<string, string> = {};
  for (const [database, id] of Object.entries(ids)) {
    const answer = await request.post(webhook, { data: v1aPayload({ database, id }) });
    addresses[database] = (await answer.json()).url;
  }
  const email = `${ownName("rita")}@example.com`;
  const reader = await invite(page, browser, { email, roles: { Seen: "reader" } });

  await reader.goto(addresses.Seen ?? "");
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Report 9001");
  expect((await reader.goto(addresses.Hidden ?? ""))?.status()).toBe(404);
  await reader.goto("/reports?range=all");
  await expect(reader.getByRole("table", { name: "Reports" }).locator("tbody tr")).toHaveCount(1);
  await reader.goto("/groups?range=all");
  await expect(reader.getByRole("checkbox", { name: "Mark" })).toHaveCount(0);
  await reader.getByRole("table").locator("tbody a").first().click();
  await expect(reader.getByRole("region", { name: "State" })).toContainText(
    "Nobody has resolved or muted it",
  );
  for (const control of ["Resolve", "Mute", "Comment"]) {
    await expect(reader.getByRole("button", { name: control })).toHaveCount(0);
  }
  await reader.goto("/settings/stack-rules");
  await expect(reader.getByRole("note")).toContainText("You can look at these settings");
  await expect(reader.getByRole("button", { name: "Save" })).toBeDisabled();
  await reader.goto("/intake?range=all");
  await expect(reader.getByRole("button", { name: /^Replay/ })).toHaveCount(0);
  const exported = await reader.request.get("/reports/export?range=all");
  expect(await exported.text()).not.toContain("Hidden");
  for (const ownersOnly of [
    "/settings/people",
    "/settings/tokens",
    "/settings/api-tokens",
    "/settings/audit",
    "/intake/test",
  ]) {
    expect((await reader.goto(ownersOnly))?.status()).toBe(404);
  }

  await page.goto("/settings/people");
  const rita = page.getByRole("listitem").filter({ hasText: email });
  await rita.locator("summary").click();
  await rita.getByLabel("In Hidden").selectOption("triager");
  await rita.getByRole("button", { name: "Save" }).click();
  await expect(rita.getByText("Saved.")).toBeVisible();
  expect((await reader.goto(addresses.Hidden ?? ""))?.status()).toBe(200);

  await rita.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText(email)).toBeHidden();
  await reader.goto(addresses.Hidden ?? "");
  await expect(reader).toHaveURL(/\/sign-in/);
  await signIn(reader, email, PASSWORD);
  await expect(reader.getByText(/^Not signed in/)).toBeVisible();
});

test("two steps: set up with an app, asked for at the sign-in, a kept code works once", async ({
  page,
  browser,
}) => {
  const email = `${ownName("tess")}@example.com`;
  const tess = await invite(page, browser, { email, roles: {} });
  await tess.goto("/account");
  const step = tess.getByRole("region", { name: "Second step" });
  await step.getByLabel("Your password").fill(PASSWORD);
  await step.getByRole("button", { name: "Set up an app" }).click();
  const uri = await step.getByRole("link", { name: "open it on this device" }).getAttribute("href");
  const codes = await step
    .getByRole("list", { name: "Codes to keep" })
    .getByRole("listitem")
    .allTextContents();
  expect(codes.length).toBeGreaterThanOrEqual(8);
  const secret = new URL(uri ?? "").searchParams.get("secret") ?? "";
  await step.getByLabel("The code that the app shows").fill("000000");
  await step.getByRole("button", { name: "Switch on" }).click();
  await expect(step.getByText(/^Not switched on/)).toBeVisible();
  await step.getByLabel("The code that the app shows").fill(await codeOf(secret));
  await step.getByRole("button", { name: "Switch on" }).click();
  await expect(step.getByText("Switched on.")).toBeVisible();

  const again = await newPerson(browser);
  await again.goto("/groups");
  await signIn(again, email, PASSWORD);
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("Second step");
  await again.goto("/groups");
  await expect(again).toHaveURL(/\/sign-in\?to/);
  await signIn(again, email, PASSWORD);
  await again.getByLabel("Code").fill("123456");
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(again.getByText(/this code is not right/)).toBeVisible();
  await again.getByLabel("Code").fill(await codeOf(secret));
  await again.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(again).toHaveURL("/groups");

  for (const [expected, words] of [
    ["/", ""],
    [/sign-in\/code/, /this code is not right/],
  ] as const) {
    const third = await newPerson(browser);
    await third.goto("/sign-in");
    await signIn(third, email, PASSWORD);
    await third.getByLabel("Code").fill(codes[0] ?? "");
    await third.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(third).toHaveURL(expected);
    if (words) await expect(third.getByText(words)).toBeVisible();
  }
});

test("a forgotten password: a link from the server, and every session ends", async ({
  page,
  browser,
}) => {
  const email = `${ownName("fay")}@example.com`;
  const before = await invite(page, browser, { email, roles: {} });
  const fay = await newPerson(browser);
  await fay.goto(await newLink(email));
  await expect(fay.getByRole("heading", { level: 1 })).toHaveText("Choose a new password");
  await fay.getByLabel("New password").fill("an entirely new one");
  await fay.getByRole("button", { name: "Keep the password" }).click();
  await expect(fay.getByRole("link", { name: /^Account of/ })).toBeVisible();
  // Also in another process it would show within two seconds.
  await expect(async () => {
    await before.goto("/groups");
    await expect(before).toHaveURL(/sign-in/);
  }).toPass();

  await fay.goto("/account");
  const other = await newPerson(browser);
  await other.goto("/sign-in");
  await signIn(other, email, "an entirely new one");
  await expect(other).toHaveURL("/");
  await fay.reload();
  const sessions = fay.getByRole("region", { name: "Where you are signed in" });
  await expect(sessions.getByRole("listitem")).toHaveCount(2);
  await sessions.getByRole("button", { name: "End", exact: true }).click();
  await expect(sessions.getByRole("listitem")).toHaveCount(1);
  await other.goto("/groups");
  await expect(other).toHaveURL(/sign-in/);
});

test("another site cannot have a form sent in a member's name", async ({ browser, baseURL }) => {
  const page = await newPerson(browser);
  await page.goto("/sign-in");
  await signIn(page, OWNER.email, OWNER.password);
  await expect(page).toHaveURL("/");
  const account = await (await page.request.get("/account")).text();
  const form = hiddenFields(account.slice(0, account.indexOf("Sign out")));
  const multipart = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const foreign = await page.request.post("/account", {
    multipart,
    headers: { origin: "https://evil.example" },
    maxRedirects: 0,
    failOnStatusCode: false,
  });
  expect(foreign.status()).toBeGreaterThanOrEqual(400);
  await page.goto("/groups");
  await expect(page).toHaveURL("/groups");
  // The very same form from our own page does what it says.
  const own = await page.request.post("/account", {
    multipart,
    headers: { origin: baseURL ?? "" },
    maxRedirects: 0,
  });
  expect(own.status()).toBe(303);
  await page.goto("/groups");
  await expect(page).toHaveURL(/sign-in/);
});

/** What an authenticator app shows now. */
function codeOf(base32: string): Promise<string> {
  const bits = [...base32.replaceAll("=", "")]
    .map((letter) =>
      "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
    )
    .join("");
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  return createOTP(Buffer.from(bytes).toString("utf8")).totp();
}

test("members sign in with the OpenID Connect provider, and nobody else does", async ({
  page,
  browser,
}) => {
  const name = ownName("odette");
  const email = `${name}@example.com`;
  await invite(page, browser, { email, roles: {} });
  for (const [who, isMember] of [
    [email, true],
    ["stranger@example.com", false],
  ] as const) {
    const person = await newPerson(browser);
    await person.goto("/versions");
    await person.getByRole("button", { name: "Sign in with Orrery Login" }).click();
    await person.locator('input[name="login"]').fill(who);
    await person.locator('input[name="password"]').fill("anything");
    await person.locator('button[type="submit"]').click();
    await person.locator('button[type="submit"]', { hasText: "Continue" }).click();
    if (isMember) {
      await expect(person).toHaveURL("/versions");
      await expect(person.getByRole("link", { name: `Account of ${name}` })).toBeVisible();
    } else {
      await expect(person).toHaveURL(/\/sign-in\?/);
      await expect(person.getByText(/^Not signed in/)).toBeVisible();
    }
  }
});

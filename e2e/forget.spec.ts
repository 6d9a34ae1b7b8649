import type { APIRequestContext, Page } from "@playwright/test";
import { v1aPayload, v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { ownName } from "./own-name";
import { expect, test } from "./support";

type Server = { request: APIRequestContext; webhook: string };

/** Reports of somebody whom a friend mentions, in a database of their own. */
async function reportsOfSomebody({ request, webhook }: Server, count = 3) {
  const database = ownName("forget");
  const name = ownName("Quill");
  const email = `${ownName("quill")}@example.org`;
  const send = async (payload: Record<string, unknown>) => {
    const answer = await request.post(webhook, { data: payload });
    expect(answer.status()).toBeLessThan(300);
    return `/reports/${(await answer.json()).report}`;
  };
  const addresses: string[] = [];
  for (let id = 1; id <= count; id += 1) {
    const mail = id === 1 ? "" : email;
    const user = id === 2 ? "somebody else" : name;
    addresses.push(await send(v1aPayload({ database, id, user, email: mail, ipAddress: "" })));
  }
  const friend = { user: "friend", email: "friend@example.com", ipAddress: "" };
  const mention = { userDescription: `It crashed for ${name.toUpperCase()} too.` };
  const friends = await send(v3Payload({ database, id: 999, ...friend, ...mention }));
  const settings = `/settings/forget?${new URLSearchParams({ database })}`;
  return { database, settings, name, email, addresses, friends };
}

const field = (page: Page) => page.getByLabel(/User name, e-mail or IP address/);
const status = (page: Page) => page.getByRole("status").first();
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function look(page: Page, settings: string, value: string): Promise<void> {
  await page.goto(settings);
  await field(page).fill(value);
  await button(page, "Look").click();
}

async function whenForgotten(page: Page, settings: string, reports: number): Promise<void> {
  const run = page.getByRole("table", { name: /People who were forgotten/ }).locator("tbody tr");
  await expect(async () => {
    await page.goto(settings);
    await expect(run.first()).not.toContainText("going on", { timeout: 1_000 });
    await expect(run.first().getByRole("cell").first()).toHaveText(String(reports), {
      timeout: 1_000,
    });
  }).toPass();
}

test.describe("whoever is forgotten", () => {
  test.use({ expectedConsoleErrors: [/410/] });

  test("goes with all that is theirs, and others stay without them", async ({
    page,
    request,
    webhook,
  }) => {
    const { settings, name, email, addresses, friends } = await reportsOfSomebody({
      request,
      webhook,
    });
    await look(page, settings, name.toLowerCase());
    await expect(status(page)).toContainText("2 reports carry it, received");
    await expect(status(page)).toContainText("Nothing is deleted yet.");
    await expect(status(page)).toContainText("4 bodies are read");
    expect(await violationsOf(page)).toEqual([]);

    // What was ticked after looking has not been seen yet.
    await page.getByRole("checkbox", { name: new RegExp(email) }).check();
    await button(page, "Delete all of it").click();
    await expect(status(page)).toContainText("Not deleted yet");
    await expect(status(page)).toContainText("3 reports carry it");
    await expect(page.getByRole("checkbox", { name: new RegExp(email) })).toBeChecked();
    await button(page, "Delete all of it").click();
    await expect(status(page)).toContainText("It is being deleted in the background");
    await expect(field(page)).toHaveValue("");
    await whenForgotten(page, settings, 3);

    for (const address of addresses) {
      expect((await page.goto(address))?.status(), address).toBe(410);
      await expect(page.getByText(/was here. Its details were removed on/)).toContainText(
        "because all data of one person was deleted",
      );
    }
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Its group" }).click();
    await expect(page).toHaveURL(/\/groups\//);
    await page.goto(`${new URL(page.url()).pathname}?range=all`);
    await expect(page.getByText("4 reports in this period")).toBeVisible();

    expect((await page.goto(friends))?.status()).toBe(200);
    await expect(page.getByText("It crashed for (removed) too.").first()).toBeVisible();
    const notification = await (await request.get(`${friends}/notification`)).text();
    expect(notification.toLowerCase()).not.toContain(name.toLowerCase());

    await page.goto("/settings/audit");
    await expect(page.getByText("had all data of a person deleted").last()).toBeVisible();
    await expect(page.getByText("looked for the data of a person").last()).toBeVisible();
    await expect(page.locator("main")).not.toContainText(name);
  });
});

test("what would be found in every text is refused, and why is said at the field", async ({
  page,
  request,
  webhook,
}) => {
  const { settings } = await reportsOfSomebody({ request, webhook });
  await look(page, settings, "ab");
  await expect(field(page)).toHaveAccessibleDescription(/fewer than 3 characters/);
  await expect(field(page)).toHaveValue("ab");
  // A report is read into its functions within a moment after it arrived.
  await expect(async () => {
    await look(page, settings, "Planet::draw");
    await expect(status(page)).toContainText("No report carries it.");
    await expect(status(page)).toContainText("stands in the name of 1 group, 1 function", {
      timeout: 1_000,
    });
  }).toPass();
});

test("many reports are deleted only when their number is typed", async ({
  page,
  request,
  webhook,
}) => {
  const { settings, name } = await reportsOfSomebody({ request, webhook }, 102);
  await look(page, settings, name);
  await expect(status(page)).toContainText("101 reports carry it");
  await button(page, "Delete all of it").click();
  await expect(status(page)).toContainText("type the number of reports below");
  await page.getByLabel(/Type the number of reports/).fill("101");
  await button(page, "Delete all of it").click();
  await expect(status(page)).toContainText("It is being deleted in the background");
  await whenForgotten(page, settings, 101);
});

test("the page is for everybody: by axe, in both themes, and on a phone", async ({
  page,
  request,
  webhook,
}) => {
  const { settings, name } = await reportsOfSomebody({ request, webhook });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await look(page, settings, name);
    await expect(status(page)).toContainText("2 reports carry it");
    expect(await violationsOf(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, settings, name);
  await expect(status(page)).toContainText("2 reports carry it");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a person is found, and forgotten", async ({ page, request, webhook }) => {
    const { settings, name } = await reportsOfSomebody({ request, webhook });
    await look(page, settings, name);
    await expect(status(page)).toContainText("2 reports carry it");
    await button(page, "Delete all of it").click();
    await expect(status(page)).toContainText("It is being deleted in the background");
    await whenForgotten(page, settings, 2);
  });
});

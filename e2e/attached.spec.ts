import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { OWNER } from "./owner";
import { expect, test } from "./support";
import { arriveGroups, listOf } from "./triaged-list";

const HOSTILE = `<img src=x onerror="window.hacked=1">`;

const triageOf = (page: Page) => page.getByRole("region", { name: "State" });
const menuOf = (page: Page, name: string) =>
  triageOf(page).locator("summary").filter({ hasText: name });
const doneOf = (page: Page) => page.getByRole("status").filter({ hasText: "Done:" });
const historyOf = (page: Page) => page.getByRole("list", { name: "History" }).getByRole("listitem");

async function openFirst(page: Page, database: string): Promise<string> {
  await page.goto(listOf(database));
  const address = await page.locator("tbody [data-open]").first().getAttribute("href");
  await page.goto(address ?? "");
  return new URL(page.url()).pathname;
}

async function addLabel(page: Page, label: string) {
  await menuOf(page, "Label").click();
  await triageOf(page).getByLabel("Label, a used one or a new one").fill(label);
  await page.keyboard.press("Enter");
  // What was done before may stand there still.
  await expect(doneOf(page)).toContainText(`you put the label ${label}`);
}

async function expectNothingFound(page: Page) {
  expect(await violationsOf(page)).toEqual([]);
}

test("a group is taken by one key, found as one's own, and left by undo", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2, reportsOfFirst: 2 });
  await openFirst(page, database);
  await expect(async () => {
    await page.keyboard.press("a");
    await expect(doneOf(page)).toContainText(`you assigned it to ${OWNER.name}`, {
      timeout: 2_000,
    });
  }).toPass();
  await expect(triageOf(page)).toContainText(`Assignee${OWNER.name}`);
  await page.goto(listOf(database, { q: "assignee:me" }));
  await expect(page.locator("tbody [data-open]")).toHaveCount(1);
  await expect(page.locator("tbody")).toContainText(OWNER.name);
  await page.goto(listOf(database, { q: "assignee:none" }));
  await expect(page.locator("tbody [data-open]")).toHaveCount(1);

  await page.goto(listOf(database, { q: "assignee:me" }));
  await page.locator("tbody [data-open]").first().click();
  await historyOf(page).first().getByRole("button", { name: /^Undo/ }).click();
  await expect(triageOf(page)).toContainText("Assigneenobody");
});

test("labels and tickets are put on a group, shown in the list, and taken off", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 2, reportsOfFirst: 2 });
  const address = await openFirst(page, database);
  await addLabel(page, "beta");
  await addLabel(page, HOSTILE);
  await menuOf(page, "Ticket").click();
  const ticket = triageOf(page).getByLabel("Address of the ticket");
  await ticket.fill("https://github.com/acme/game/issues/123");
  await page.keyboard.press("Enter");
  const link = triageOf(page).getByRole("link", { name: "acme/game#123" });
  await expect(link).toHaveAttribute("href", "https://github.com/acme/game/issues/123");
  await expect(link).toHaveAttribute("rel", /noopener/);
  await expectNothingFound(page);

  await page.goto(listOf(database, { q: "label:BETA" }));
  await expect(page.locator("tbody [data-open]")).toHaveCount(1);
  await expect(page.locator("tbody").getByText("beta", { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  await expectNothingFound(page);

  await page.goto(address);
  await triageOf(page).getByRole("button", { name: "Take the label beta away" }).click();
  await expect(doneOf(page)).toContainText("you took the label beta off it");
  await doneOf(page).getByRole("button", { name: /^Undo/ }).click();
  await expect(
    triageOf(page).getByRole("button", { name: "Take the label beta away" }),
  ).toBeVisible();
  await triageOf(page).getByRole("button", { name: "Take the ticket acme/game#123 away" }).click();
  await expect(link).toHaveCount(0);
});

test("marked groups are labelled and assigned at once, and taken back", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 3 });
  const bar = page.locator("form#marked");
  await page.goto(listOf(database));
  await page.getByRole("checkbox", { name: "Mark all rows shown" }).check();
  await bar.locator("summary").filter({ hasText: "Label" }).click();
  await bar.getByLabel("Label, a used one or a new one").fill("beta");
  await page.keyboard.press("Enter");
  await expect(doneOf(page)).toContainText("you put the label beta on 3 groups");
  await doneOf(page).getByRole("button", { name: /^Undo/ }).click();
  await expect(doneOf(page)).toContainText("you took back bulk change");
  await expect(page.locator("tbody").getByText("beta", { exact: true })).toHaveCount(0);

  await page.getByRole("checkbox", { name: "Mark all rows shown" }).check();
  await bar.locator("summary").filter({ hasText: "Assign" }).click();
  await expectNothingFound(page);
  await bar.getByLabel("Who looks after it").selectOption({ label: OWNER.name });
  await bar.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(doneOf(page)).toContainText(`you assigned 3 groups to ${OWNER.name}`);

  await page.goto(`/groups/bulk/new?${new URLSearchParams({ database, q: "assignee:me" })}`);
  await page.getByRole("radio", { name: "Assign" }).check();
  await page.getByLabel("To whom they are assigned").selectOption("nobody");
  await page.getByRole("button", { name: "Change 3 groups" }).click();
  await expect(page.getByRole("main")).toContainText("3 groups changed.");
  await page.goto(`/groups/bulk/new?${new URLSearchParams({ database })}`);
  await page.getByRole("radio", { name: "Put a label on them" }).check();
  await page.getByRole("button", { name: "Change 3 groups" }).click();
  await expect(page.getByRole("note")).toContainText("type the label");
});

test("a new ticket's form is filled, once an admin has said where tickets are made", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 1 });
  const address = await openFirst(page, database);
  await menuOf(page, "Ticket").click();
  await page.getByRole("link", { name: "Write a new ticket…" }).click();
  await expect(page.getByRole("note")).toContainText("Nobody has said yet");
  await page.getByRole("note").getByRole("link", { name: "Trackers" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trackers");
  const field = page.getByLabel("Address of its page for a new ticket");
  await field.fill("https://github.com/acme/game");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(field).toHaveAccessibleDescription(/github\.com\/OWNER\/REPOSITORY\/issues\/new/);
  await field.fill("https://github.com/acme/game/issues/new?labels=crash");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");
  await expectNothingFound(page);

  await page.goto(`${address}/ticket`);
  const open = page.getByRole("link", { name: "Open it in GitHub" });
  const filled = new URL((await open.getAttribute("href")) ?? "");
  expect(filled.origin + filled.pathname).toBe("https://github.com/acme/game/issues/new");
  expect(filled.searchParams.get("labels")).toBe("crash");
  expect(filled.searchParams.get("body")).toContain(`/groups/${address.split("/")[2]}`);
  expect(filled.searchParams.get("body")).toContain("| `4.1.0` | 1 |");
  await expect(page.getByRole("main").locator("pre")).toContainText("Group: `Orrery!Planet::turn1");
  await expectNothingFound(page);
  await page.getByLabel("Address of the ticket").fill("https://github.com/acme/game/issues/9");
  await page.getByRole("button", { name: "Link", exact: true }).click();
  await expect(triageOf(page).getByRole("link", { name: "acme/game#9" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("labels, tickets and who looks after a group are forms", async ({
    page,
    request,
    webhook,
  }) => {
    const database = await arriveGroups({ request, webhook }, { groups: 1 });
    await openFirst(page, database);
    await triageOf(page).getByRole("button", { name: "Assign to me" }).click();
    await expect(triageOf(page)).toContainText(`Assignee${OWNER.name}`);
    await addLabel(page, "beta");
    await menuOf(page, "Ticket").click();
    await triageOf(page).getByLabel("Address of the ticket").fill("https://example.com/browse/A-1");
    await page.keyboard.press("Enter");
    await expect(triageOf(page).getByRole("link", { name: "A-1" })).toBeVisible();
    await menuOf(page, "Assign to").click();
    await triageOf(page).getByRole("button", { name: "Assign", exact: true }).click();
    await expect(page.getByText("the group is assigned so already")).toBeVisible();
  });
});

test("what is put on a group does not make it scroll sideways @phone", async ({
  page,
  request,
  webhook,
}) => {
  const database = await arriveGroups({ request, webhook }, { groups: 1 });
  const address = await openFirst(page, database);
  await addLabel(page, "a label as long as labels can be, which is fifty.");
  for (const menu of ["Assign to", "Label", "Ticket"]) {
    await menuOf(page, menu).click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, menu).toBeLessThanOrEqual(0);
  }
  for (const path of [`${address}/ticket`, `/settings/trackers?database=${database}`]) {
    await page.goto(path);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

import { v3Payload } from "@/lib/testing/payloads";
import { ownName } from "./own-name";
import { invite } from "./people";
import { expect, test } from "./support";

const PERSON = {
  user: "Ada.King",
  email: "ada@example.org",
  ipAddress: "192.0.2.77",
  userDescription: "Write to ada@example.org",
  attributes: { profile: "C:\\Users\\adaking\\AppData" },
};
const NAMES = /Ada\.King|ada@example|192\.0\.2\.77|adaking/i;
const MARK = /person-[0-9a-z]{13}/;

test("who crashed is masked, shown to whoever may see it, and noted", async ({
  page,
  browser,
  request,
  webhook,
}) => {
  const database = ownName("Masked");
  // Recent, so that the link of its user finds it in the period that lists begin with.
  const received = new Date().toISOString();
  const send = (id: number) =>
    request.post(webhook, { data: v3Payload({ ...PERSON, database, id, received }) });
  const { url } = await (await send(31_001)).json();
  await send(31_002);
  const list = `/reports?${new URLSearchParams({ database, range: "all" })}`;

  await page.goto(url);
  await expect(page.getByRole("main")).not.toContainText(NAMES);
  const people = page.getByRole("form", { name: "Personal data" });
  await expect(people).toContainText("Who crashed is masked.");
  await people.getByRole("button", { name: "Show personal data" }).click();
  await expect(people).toContainText("Personal data is shown to you until");
  await expect(page.getByRole("main")).toContainText("Ada.King");
  await expect(page.getByRole("main")).toContainText("Write to ada@example.org");

  const email = `${ownName("remy")}@example.com`;
  const reader = await invite(page, browser, { email, roles: { [database]: "reader" } });
  await reader.goto(url);
  await expect(reader.getByRole("main")).not.toContainText(NAMES);
  await expect(reader.getByRole("form", { name: "Personal data" })).toContainText(
    "Seeing it is a permission of its own",
  );
  await reader.getByRole("link", { name: MARK }).click();
  await expect(reader).toHaveURL(/user%3Aperson-/);
  await expect(reader.getByRole("main")).toContainText("2 reports");
  await reader.goto(`${list}&q=user%3Aada.king`);
  await expect(reader.getByText(/You see no names of people here/).first()).toBeVisible();
  const file = await reader.request.get(`${new URL(url).pathname}/notification`);
  expect(await file.text()).not.toMatch(NAMES);

  await page.goto(url);
  await people.getByRole("button", { name: "Mask again" }).click();
  await expect(page.getByRole("main")).not.toContainText(NAMES);
  await page.goto("/settings/audit");
  await expect(page.getByRole("main")).toContainText("had personal data shown");

  // The permission counts at once.
  await page.goto("/settings/people");
  const remy = page.getByRole("listitem").filter({ hasText: email });
  await remy.locator("summary").click();
  const rights = remy
    .locator("div")
    .filter({ has: page.getByLabel(`In ${database}`) })
    .last();
  await rights.getByLabel(/^Sees personal data/).check();
  await remy.getByRole("button", { name: "Save" }).click();
  await expect(remy.getByText("Saved.")).toBeVisible();
  await reader.goto(url);
  await reader.getByRole("button", { name: "Show personal data" }).click();
  await expect(reader.getByRole("main")).toContainText("Ada.King");
});

test("a database that keeps hashes only shows no name to anybody, and takes patterns out", async ({
  page,
  request,
  webhook,
}) => {
  const database = ownName("Hashed");
  const send = async (id: number, more = {}) =>
    (await request.post(webhook, { data: v3Payload({ ...PERSON, database, id, ...more }) })).json();
  await send(32_001, { userDescription: "serial=77XY is mine" });
  await page.goto(`/settings/privacy?${new URLSearchParams({ database })}`);
  await page.getByLabel(/^Keep hashes only/).check();
  await page.getByLabel(/^Taken out of what arrives/).fill("serial=\\w+\n(unclosed");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/“\(unclosed” is no pattern of RE2/)).toBeVisible();
  await page.getByLabel(/^Taken out of what arrives/).fill("serial=\\w+");
  await page.getByRole("button", { name: "Try on stored reports" }).click();
  await expect(page.getByText("fits 1 time in 1 report")).toBeVisible();
  await expect(page.getByLabel(/^Keep hashes only/)).toBeChecked();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved. It counts for what arrives from now on.")).toBeVisible();

  const { url } = await send(32_002, { userDescription: "serial=88XY again" });
  await page.goto(url);
  await expect(page.getByRole("main")).toContainText("(removed) again");
  await expect(page.getByRole("main")).not.toContainText(NAMES);
  await expect(page.getByRole("form", { name: "Personal data" })).toContainText(
    "Who crashed is not kept in this database",
  );
  const file = await page.request.get(`${new URL(url).pathname}/notification`);
  expect(await file.text()).not.toMatch(/serial|Ada\.King|adaking/);
});

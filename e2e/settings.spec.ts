import type { APIRequestContext, Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { ownName } from "./own-name";
import { expect, test } from "./support";

const HOSTILE = `<img src=x onerror="window.hacked=1">\u202Egnp%00&module=x"'{path}`;

/** A report in a database of its own, in which three frames of one module stand between two others. */
async function arriveReport(
  { request, webhook }: { request: APIRequestContext; webhook: string },
  module = "tide",
): Promise<{ database: string; address: string }> {
  const database = ownName("settings");
  const symbols = [
    "Orrery!Planet::draw",
    ...["ebb", "flow", "surge"].map((called) => `${module}!${called}`),
    "Orrery!main",
  ];
  const frames = symbols.map(
    (symbol, level) => `<frame><symbol><![CDATA[${symbol}]]></symbol>
      <file>C:\\build\\agent\\src\\planet ${level}.cpp</file><line>${level + 1}</line></frame>`,
  );
  const reportXml = `<report><platform>Windows</platform><process>
    <exception><code>c0000005</code><func><![CDATA[Orrery!Planet::draw]]></func></exception>
    <threads><thread id="0" current="yes">${frames.join("")}</thread></threads></process></report>`;
  const received = new Date().toISOString();
  const answer = await request.post(webhook, {
    data: v1aPayload({ database, received, reportXml }),
  });
  expect(answer.status()).toBe(201);
  const { report } = await answer.json();
  return { database, address: `/reports/${report}` };
}

const rulesOf = (database: string) => `/settings/stack-rules?${new URLSearchParams({ database })}`;
const linksOf = (database: string) => `/settings/source-links?${new URLSearchParams({ database })}`;

const frameRow = (page: Page, called: string) =>
  page.getByRole("row").filter({ hasText: called }).first();

test("from a frame to a rule, and the stack folds differently", async ({
  page,
  request,
  webhook,
}) => {
  const { address } = await arriveReport({ request, webhook });
  await page.goto(address);
  await expect(page.getByText(/^3 frames in tide/)).toHaveCount(0);
  const row = frameRow(page, "flow");
  await row.getByText("flow", { exact: true }).click();
  await expect(row.getByText(/No rule matches/)).toBeVisible();
  await row.getByRole("link", { name: "change" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stack rules");
  const rule = page.getByRole("group", { name: "Rule 1" });
  await expect(rule.getByLabel("Module")).toHaveValue("tide");
  await expect(rule.getByLabel("Whose code")).toHaveValue("system");
  await rule.getByLabel("Note").fill("the tide library");
  // A report is read into its stack within a moment after it arrived.
  await expect(async () => {
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.getByText(/3 of 5 frames/)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Saved\. 1 rule is asked/);
  await expect(page.getByText(/The module matches "tide": the tide library/)).toBeVisible();

  await page.goto(address);
  await page.getByText(/^3 frames in tide/).click();
  await page.getByText("ebb", { exact: true }).click();
  await expect(page.getByText(/matches "tide": the tide library/).first()).toBeVisible();
});

test("what is wrong with a rule is said beside its field, and nothing is lost", async ({
  page,
  request,
  webhook,
}) => {
  const { database } = await arriveReport({ request, webhook });
  await page.goto(rulesOf(database));
  await page.getByRole("button", { name: "Add a rule" }).click();
  const module = page.getByRole("group", { name: "Rule 1" }).getByLabel("Module");
  await expect(module).toBeFocused();
  await module.fill("tide!flow");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText(/rule 1 has a problem/);
  await expect(module).toHaveAccessibleDescription(/Write each in its own field/);
  await expect(module).toHaveValue("tide!flow");
  await page.reload();
  await expect(page.getByRole("group", { name: "Rule 1" })).toHaveCount(0);
});

test("of two people at once the later is told", async ({ page, context, request, webhook }) => {
  const { database } = await arriveReport({ request, webhook });
  const theirs = await context.newPage();
  for (const one of [page, theirs]) {
    await one.goto(rulesOf(database));
    await one.getByRole("button", { name: "Add a rule" }).click();
    const name = one === page ? "mine" : "theirs";
    await one.getByRole("group", { name: "Rule 1" }).getByLabel("Module").fill(name);
  }
  await theirs.getByRole("button", { name: "Save" }).click();
  await expect(theirs.getByRole("status")).toHaveText(/^Saved/);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText(/somebody else saved these rules/);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Saved/);
  await theirs.reload();
  await expect(theirs.getByLabel("Module").first()).toHaveValue("mine");
});

test("a source link is seen before it is saved, and frames lead there", async ({
  page,
  request,
  webhook,
}) => {
  const { database, address } = await arriveReport({ request, webhook });
  // A report is read into its stack within a moment after it arrived.
  await expect(async () => {
    await page.goto(linksOf(database));
    await expect(page.getByText("no link yet").first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("link", { name: "GitHub" }).click();
  const template = page.getByLabel("Address of a file");
  await expect(template).toHaveValue(/^https:\/\/github\.com\/OWNER/);

  await template.fill("javascript:alert(1)//{path}");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(template).toHaveAccessibleDescription(/must begin with one of https/);

  await template.fill("https://git.test/orrery/blob/v{version}/{path}#L{line}");
  await page.getByLabel("Cut paths at these folders").fill("src/");
  await page.getByRole("button", { name: "Show where it leads" }).click();
  const target = "https://git.test/orrery/blob/v2.1.0.4/src/planet%200.cpp#L1";
  await expect(page.getByRole("link", { name: target })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText("Saved.");

  await page.goto(address);
  await frameRow(page, "Planet::draw").locator("summary").click();
  const link = frameRow(page, "Planet::draw").getByRole("link", { name: /planet 0\.cpp:1/ });
  await expect(link).toHaveAttribute("href", target);
  await expect(link).toHaveAttribute("rel", "noreferrer");
  const cause = page.getByRole("region", { name: "Summary" }).getByRole("paragraph").first();
  await expect(cause.getByRole("link", { name: "planet 0.cpp:1" })).toHaveAttribute("href", target);
});

test("a hostile module is prefilled and judged as text", async ({ page, request, webhook }) => {
  const { address } = await arriveReport({ request, webhook }, HOSTILE);
  await page.goto(address);
  const row = frameRow(page, "flow");
  await row.locator("summary").click();
  await row.getByRole("link", { name: "change" }).click();
  const module = page.getByRole("group", { name: "Rule 1" }).getByLabel("Module");
  await expect(module).toHaveValue(HOSTILE);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Saved\. 1 rule/);
  await page.goto(address);
  await expect(page.getByText(/^3 frames in /)).toBeVisible();
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
});

test("rules are ordered and removed with keys only", async ({ page, request, webhook }) => {
  const { database } = await arriveReport({ request, webhook });
  await page.goto(rulesOf(database));
  await page.getByRole("button", { name: "Add a rule" }).focus();
  for (const name of ["first", "second"]) {
    if (name === "second") await page.getByRole("button", { name: "Add a rule" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator("textarea:focus")).toBeEmpty();
    await page.keyboard.type(name);
  }
  await page.getByRole("button", { name: "Ask it earlier: rule 2" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ask it earlier: rule 1" })).toBeFocused();
  const modules = page.getByRole("group", { name: /^Rule / }).getByLabel("Module");
  await expect(modules.first()).toHaveValue("second");
  await page.getByRole("button", { name: "Remove: rule 2" }).focus();
  await page.keyboard.press("Enter");
  await expect(modules).toHaveCount(1);
  await page.getByRole("group", { name: "Rule 1" }).getByLabel("Note").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toHaveText(/^Saved\. 1 rule/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("rules and links are forms", async ({ page, request, webhook }) => {
    const { database, address } = await arriveReport({ request, webhook });
    await page.goto(rulesOf(database));
    await page.getByRole("button", { name: "Add a rule" }).click();
    await page.getByRole("group", { name: "Rule 1" }).getByLabel("Function").fill("^flow");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/begins like a regular expression/)).toBeVisible();
    await page.getByRole("group", { name: "Rule 1" }).getByLabel("Function").fill("ebb\nflow");
    await page.getByRole("button", { name: "Add a rule" }).click();
    await page.getByRole("group", { name: "Rule 2" }).getByLabel("Function").fill("surge");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(/^Saved\. 2 rules are asked/)).toBeVisible();
    await page.goto(address);
    await expect(page.getByText(/^3 frames in tide/)).toBeVisible();

    await page.goto(linksOf(database));
    await page.getByLabel("Address of a file").fill("https://git.test/{path}");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();

    await page.goto(rulesOf(database));
    await page.getByRole("region", { name: "Try a frame" }).getByLabel("Function").fill("surge");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await expect(page.getByText("That is your rule 2.")).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the settings (${colorScheme})`, async ({ page, request, webhook }) => {
    const { database } = await arriveReport({ request, webhook });
    await page.emulateMedia({ colorScheme });
    const suggested = `${rulesOf(database)}&module=tide%21flow&add=rule`;
    for (const address of [`/settings?database=${database}`, suggested, linksOf(database)]) {
      await page.goto(address);
      if (address === suggested) {
        await page.getByRole("button", { name: "Save" }).click();
        await expect(page.getByText(/module and function in one/)).toBeVisible();
        for (const summary of await page.locator("main summary").all()) await summary.click();
      }
      expect(await violationsOf(page), address).toEqual([]);
    }
  });
}

test("the settings do not scroll sideways @phone", async ({ page, request, webhook }) => {
  const { database } = await arriveReport({ request, webhook });
  const long = `${rulesOf(database)}&module=${"x".repeat(290)}&add=rule`;
  for (const address of ["/settings", long, linksOf(database)]) {
    await page.goto(address);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});

import type { Page } from "@playwright/test";
import { v3Payload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { expect, test } from "./support";

const DATABASE = "group-journey";
const HOUR = 3_600_000;

const PARTS = ["", "?tab=special", "?tab=breakdown", "?tab=versions", "?tab=comments"];

const stack = (...names: string[]) => names.map((functionName) => ({ functionName }));
const GRIND = stack("Mill!grind", "Mill!turn", "Mill!main");
const OIL = stack("Mill!grind", "Mill!oil", "Mill!main");

function bodyOf(driver: string): string {
  const loaded = [
    ["ntdll.dll", "10.0"],
    ["gpu.dll", driver],
  ].map(
    ([file, version], order) =>
      `<module><name>${file}</name><order>${order}</order><fileversion>${version}</fileversion></module>`,
  );
  return `<report><os>Windows 11</os><process><modules numloaded="2">${loaded.join("")}</modules></process></report>`;
}

/** The group that is looked at: one driver, two stacks, and words of one user. */
const OURS = Array.from({ length: 24 }, (_, index) => ({
  id: index + 1,
  group: 1,
  callstack: index % 4 === 2 ? OIL : GRIND,
  driver: "31.0.15",
  text: index === 3 ? "I clicked <b>Grind</b>\nand it was gone." : "",
  attributes: { gpu: "Arc", ticket: `T-${index}` },
}));
const OTHERS = Array.from({ length: 40 }, (_, index) => ({
  id: index + 100,
  group: 2 + (index % 3),
  callstack: stack("Mill!weigh"),
  driver: "30.0.1",
  text: "",
  attributes: { gpu: index % 2 === 0 ? "Voodoo 2" : "Arc", ticket: `T-${index}` },
}));

test.beforeAll(async ({ request, baseURL }) => {
  const webhook = `${baseURL}/api/ingest/${process.env.E2E_INGEST_TOKEN}`;
  const now = Date.now();
  for (const [place, all] of [OURS, OTHERS].entries()) {
    for (const { id, group, callstack, driver, text, attributes } of all) {
      const data = v3Payload({
        database: DATABASE,
        id,
        application: "Mill",
        version: `1.${id % 2}`,
        user: `miller ${id}`,
        stackKeyId: group,
        stackKeyName: `Mill!group${group}`,
        callstack,
        attributes,
        reportXml: bodyOf(driver),
        userDescription: text || "This is the default user crash description.",
        received: new Date(now - (id % 100) * HOUR - place * 60_000).toISOString(),
      });
      await request.post(webhook, { data });
    }
  }
});

/** Opens the group once its reports are read, which happens behind the answers. */
async function openGroup(page: Page, query = ""): Promise<void> {
  await page.goto(`/groups?bugsplat=${DATABASE}:1`);
  const path = new URL(page.url()).pathname;
  await expect(async () => {
    await page.goto(`${path}?q=${encodeURIComponent("is:unread")}`);
    await expect(page.getByText("0 reports in this period")).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.goto(path + query);
}

const stacks = (page: Page) => page.getByRole("region", { name: "Stacks of this group" });
const frames = (page: Page) => page.getByRole("table", { name: /^Frames of the crashing thread/ });

test("the stack is that of the report that one chooses, or of one of the stacks", async ({
  page,
}) => {
  await openGroup(page);
  await expect(stacks(page).getByRole("listitem")).toHaveText([
    /^Stack\s*A\s*75 %\s*the most frequent stack\s*18 reports$/,
    /^Stack\s*B\s*25 %\s*differs from A at frame 1: oil\s*6 reports$/,
  ]);
  const chooser = page.getByRole("navigation", { name: "Report whose stack is shown" });
  await expect(chooser.getByRole("link", { name: "Newest" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await expect(frames(page)).toContainText("turn");

  await stacks(page)
    .getByRole("link", { name: /^Stack B/ })
    .click();
  await expect(page).toHaveURL(/stack=\d+/);
  await expect(frames(page)).toContainText("oil");
  await expect(stacks(page).getByRole("link", { name: /^Stack B/ })).toHaveAttribute(
    "aria-current",
    "true",
  );

  await chooser.getByRole("link", { name: "First" }).click();
  await expect(page).toHaveURL(/stack=first/);
  await expect(page.getByRole("link", { name: "report 24", exact: true })).toBeVisible();
  await chooser.getByRole("link", { name: "Most complete" }).click();
  // The one with the words of a user.
  await expect(page.getByRole("link", { name: "report 4", exact: true })).toBeVisible();
});

test("what is special is said in a sentence, which narrows the reports", async ({ page }) => {
  await openGroup(page);
  await page.getByRole("link", { name: "What is special" }).click();
  const panel = page.getByRole("region", { name: "What is special" });
  await expect(panel).toContainText(
    "All 24 reports of this group in the period beside 40 other reports of Mill",
  );
  const first = panel.getByRole("listitem").first();
  await expect(first).toContainText("100 % had gpu.dll 31.0.15 loaded, elsewhere none, n = 24");
  await expect(panel).toContainText("100 % have gpu = Arc, elsewhere 50 %");
  await expect(panel).not.toContainText("ntdll.dll");

  await panel.getByRole("link", { name: "Show only: gpu = Arc" }).click();
  await expect(page.getByRole("combobox", { name: "Search reports" })).toHaveValue("attr.gpu:Arc");
  await expect(panel).toContainText("beside 20 other reports of Mill");
  await expect(panel).not.toContainText("have gpu = Arc");

  await page.goto(`${new URL(page.url()).pathname}?tab=special&q=id:1`);
  await expect(panel).toContainText("Nothing stands out");
  await expect(panel).toContainText("There is nothing to compare with");
});

test("the breakdown counts values beside those of others, keeps and excludes them", async ({
  page,
}) => {
  await openGroup(page, "?tab=breakdown");
  const card = (name: string) => page.getByRole("region", { name, exact: true });
  await expect(card("Version").getByRole("listitem")).toHaveCount(2);
  await expect(card("Module and version").getByRole("listitem").first()).toContainText(
    /gpu\.dll 31\.0\.15.*only here.*100 %/,
  );
  await expect(page.getByText("next to each report has a value of its own: ticket.")).toBeVisible();

  await card("Version").getByRole("link", { name: "Exclude 1.1" }).click();
  await expect(page.getByRole("combobox", { name: "Search reports" })).toHaveValue("-version:1.1");
  await expect(page.getByText("All 12 reports of this group")).toBeVisible();
  await card("Module and version")
    .getByRole("link", { name: /^gpu\.dll/ })
    .click();
  await expect(page.getByRole("combobox", { name: "Search reports" })).toHaveValue(
    '-version:1.1 modversion:"gpu.dll 31.0.15"',
  );
  await expect(page.getByText("All 12 reports of this group")).toBeVisible();
});

test("its versions stand beside all reports of each", async ({ page }) => {
  await openGroup(page, "?tab=versions");
  const rows = page.getByRole("table", { name: "Versions of this group" }).locator("tbody tr");
  await expect(rows).toHaveText([/^1\.1\D*12\D*50 %\D*38 %/, /^1\.0\D*first\D*12\D*50 %\D*38 %/]);
  await rows.getByRole("link", { name: "1.1" }).click();
  await expect(page.getByText("12 reports in this period")).toBeVisible();
});

test("words of users are texts, and nobody's name stands beside them", async ({ page }) => {
  await openGroup(page);
  await page.getByRole("link", { name: "User comments" }).click();
  const comments = page.getByRole("list", { name: "User comments" }).getByRole("listitem");
  await expect(comments).toHaveCount(1);
  await expect(comments).toContainText("I clicked <b>Grind</b>");
  await expect(page.getByRole("main")).not.toContainText("miller 4");
  await comments.getByRole("link", { name: "Report 4" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 4");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the parts of a group (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openGroup(page);
    const path = new URL(page.url()).pathname;
    for (const query of PARTS) {
      await page.goto(path + query);
      const coloursOnly = colorScheme === "dark";
      expect(await violationsOf(page, { coloursOnly }), query).toEqual([]);
    }
  });
}

test("a phone shows the parts of a group without scrolling sideways @phone", async ({ page }) => {
  await openGroup(page);
  const path = new URL(page.url()).pathname;
  for (const query of PARTS) {
    await page.goto(path + query);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, query).toBeLessThanOrEqual(0);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("stacks, parts and values are links", async ({ page }) => {
    await openGroup(page);
    await stacks(page)
      .getByRole("link", { name: /^Stack B/ })
      .click();
    await expect(frames(page)).toContainText("oil");
    await page.getByRole("link", { name: "Breakdown" }).click();
    await page
      .getByRole("region", { name: "gpu", exact: true })
      .getByRole("link", { name: /^Arc/ })
      .click();
    await expect(page).toHaveURL(/tab=breakdown/);
    await expect(page.getByText("All 24 reports of this group")).toBeVisible();
  });
});

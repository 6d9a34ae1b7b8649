import type { Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { expect, test } from "./support";

/** Two reports of one group: the newer one has its line shifted, a frame more and another driver. */
function crash(
  id: number,
  version: string,
  parts: { line: number; driver: string; extra: string },
) {
  const frame = (symbol: string, line: number) =>
    `<frame><symbol>${symbol}</symbol><file>sea.cpp</file><line>${line}</line></frame>`;
  const { line, driver, extra } = parts;
  return v1aPayload({
    id,
    version,
    database: "compared",
    application: "Lighthouse",
    stackKeyId: 7,
    stackKeyName: "Lighthouse!Lamp::turn",
    received: new Date().toISOString(),
    attributes: { lens: version },
    reportXml: `<report><os>Windows 11</os><process>
      <exception><code>c0000005</code><func>Lighthouse!Lamp::turn</func></exception>
      <modules><module><name>tide.dll</name><fileversion>${driver}</fileversion></module></modules>
      <threads><thread id="0" current="yes">${frame("Lighthouse!Lamp::turn", line)}${extra && frame(extra, 3)}
      ${["a", "b", "c", "d", "e", "f", "g"].map((name) => frame(`Lighthouse!${name}`, 1)).join("")}
      </thread></threads></process></report>`,
  });
}

const OLD = crash(9001, "1.9", { line: 12, driver: "31.0.15", extra: "" });
const NEW = crash(9002, "1.10", { line: 14, driver: "31.0.16", extra: "Lighthouse!Fog::lift" });

test.beforeEach(async ({ page, request, webhook }) => {
  for (const data of [OLD, NEW]) expect((await request.post(webhook, { data })).ok()).toBe(true);
  await page.goto("/groups?app=Lighthouse");
  await page.getByRole("table").locator("tbody a").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Lamp::turn");
});

const summary = (page: Page) =>
  page.getByRole("region", { name: "Summary" }).getByRole("paragraph");

const noSidewaysScroll = async (page: Page) =>
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
  ).toBeLessThanOrEqual(0);

test("from a group, the newest reports of its two highest versions are compared", async ({
  page,
}) => {
  await page.getByRole("button", { name: "Compare versions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 9001 and report 9002");
  await expect(summary(page).first()).toHaveText(
    "Same function crashed; 2 of 9 frames differ; tide.dll 31.0.15 → 31.0.16; exception same",
  );
  const stack = page.getByRole("table", { name: /^Frames of both stacks/ });
  await expect(stack.getByRole("rowheader")).toHaveText(["≠changed", "+only in B", "same"]);
  await expect(stack.getByText("6 equal frames")).toBeVisible();
  await expect(stack.getByText("g", { exact: true }).first()).toBeHidden();
  await stack.getByText("6 equal frames").click();
  await expect(stack.getByText("g", { exact: true }).first()).toBeVisible();
  await expect(page.getByRole("row", { name: /^Version 1\.9 1\.10$/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^tide\.dll/ })).toHaveText(/31\.0\.15.*31\.0\.16/);
  await expect(page.getByRole("row", { name: /^lens/ })).toBeVisible();

  await page.getByRole("link", { name: "Swap" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 9002 and report 9001");
  await expect(stack.getByRole("rowheader", { name: "only in A" })).toBeVisible();

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the comparison as Markdown" }).click();
  expect((await download).suggestedFilename()).toBe("reports-9002-and-9001.md");
});

test("from a report, its neighbour or any report is compared", async ({ page }) => {
  await page.getByRole("table", { name: "Reports" }).getByRole("link", { name: "9002" }).click();
  await page.locator("summary", { hasText: "Compare with…" }).click();
  await page.getByRole("link", { name: /^The older report in this / }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 9001 and report 9002");

  await page.getByRole("link", { name: "Report 9002" }).click();
  await page.locator("summary", { hasText: "Compare with…" }).click();
  await page.getByLabel("Number, address or BugSplat link").fill("nothing of ours");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No report is known as “nothing of ours”")).toBeVisible();
  await page
    .getByLabel("Report B")
    .fill("https://app.bugsplat.com/v2/crash?database=compared&id=9001");
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 9002 and report 9001");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on a comparison (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.getByRole("button", { name: "Compare versions" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Report 9001/);
    for (const address of [page.url(), "/reports/compare?a=x&b=9001"]) {
      await page.goto(address);
      expect(await violationsOf(page)).toEqual([]);
    }
  });
}

test("on a phone both stacks are one column @phone", async ({ page }) => {
  await page.getByRole("button", { name: "Compare versions" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 9001 and report 9002");
  await noSidewaysScroll(page);
  const stack = page.getByRole("table", { name: /^Frames of both stacks/ });
  await expect(stack.getByText("sea.cpp:12", { exact: true })).toBeVisible();
  await expect(stack.getByText("sea.cpp:14", { exact: true })).toBeVisible();
  const levels = stack.getByText("a", { exact: true }).filter({ visible: true });
  await expect(levels).toHaveCount(1);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("versions are chosen, compared and swapped", async ({ page }) => {
    await page.getByLabel("Version A").selectOption({ label: "1.10 (1 report)" });
    await page.getByLabel("Version B").selectOption({ label: "1.9 (1 report)" });
    await page.getByRole("button", { name: "Compare versions" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 9002 and report 9001");
    await page.getByRole("link", { name: "Swap" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report 9001 and report 9002");
    await page.getByText("6 equal frames").click();
    await expect(page.getByText("g", { exact: true }).first()).toBeVisible();
  });
});

test("a report that is not there is a 404", async ({ page }) => {
  const answer = await page.request.get("/reports/1-1/compare/999-1");
  expect(answer.status()).toBe(404);
});

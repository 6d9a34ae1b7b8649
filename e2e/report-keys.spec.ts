import type { Page } from "@playwright/test";
import { v1aPayload } from "@/lib/testing/payloads";
import { violationsOf } from "./axe";
import { expect, test } from "./support";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function expectNothingSerious(page: Page): Promise<void> {
  expect(await violationsOf(page)).toEqual([]);
}

test("a list is read report by report with keys only", async ({ page }) => {
  await page.goto("/reports?app=Hedgerow&range=90d&sort=oldest");
  const numbers = await page.getByRole("table").locator("a[data-open]").allInnerTexts();
  const [first = "", second = "", third = ""] = numbers;
  const cursor = page.locator("tr[data-cursor]");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(cursor).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(cursor).toContainText(first);
  await page.keyboard.press("j");
  await expect(cursor).toContainText(second);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(`Report ${second}`);
  await expect(page).toHaveURL(/sort=oldest&in=reports/);

  await page.keyboard.press("n");
  await expect(heading(page)).toHaveText(`Report ${third}`);
  await page.keyboard.press("p");
  await expect(heading(page)).toHaveText(`Report ${second}`);
  await page.keyboard.press("p");
  await expect(heading(page)).toHaveText(`Report ${first}`);
  await page.keyboard.press("p");
  await expect(page.getByRole("button", { name: /There is no older report/ })).toBeVisible();

  await page.keyboard.press("u");
  await expect(heading(page)).toHaveText("Reports");
  await expect(page).toHaveURL(/\/reports\?app=Hedgerow&range=90d&sort=oldest#\d+-\d+$/);
});

const frames = (name: string, count: number) =>
  Array.from(
    { length: count },
    (_, level) =>
      `<frame><symbol><![CDATA[${name}!step${level}<std::vector<int>>]]></symbol><file>/src/${name}/step.cpp</file><line>${level}</line></frame>`,
  ).join("");

const THREADS = `<report><process>
  <modules><module><name>Orrery</name><path>/opt/orrery/Orrery</path></module></modules>
  <threads>
    <thread id="3">${frames("Moon", 12)}</thread>
    <thread id="4" current="yes">${frames("Planet", 130)}</thread>
    <thread id="12"><frame><symbol>ntdll!A</symbol></frame><frame><symbol>ntdll!B</symbol></frame>
      <frame><symbol>ntdll!C</symbol></frame><frame><symbol>ntdll!D</symbol></frame>${frames("Comet", 2)}</thread>
  </threads></process></report>`;

async function report(page: Page, webhook: string): Promise<string> {
  const data = v1aPayload({ database: "keys", id: 4711, stackKeyId: 9, reportXml: THREADS });
  const answer = await page.request.post(webhook, { data });
  return `/reports/${(await answer.json()).report}`;
}

test("keys lead through threads and change how frames are shown", async ({ page, webhook }) => {
  await page.goto(await report(page, webhook));
  // A page that has just come may not listen at once.
  await expect(async () => {
    if (!page.url().includes("frames=all")) await page.keyboard.press("f");
    await expect(page).toHaveURL(/frames=all/, { timeout: 2_000 });
  }).toPass();
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/tab=threads&frames=all/);
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/thread=3/);
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/thread=12/);
  await page.keyboard.press("[");
  await expect(page).toHaveURL(/thread=3/);

  await page.getByLabel("Threads that contain").fill("unfit");
  await expect(page).toHaveURL(/thread=3/);
  await page.getByRole("heading", { level: 1 }).click();

  await page.keyboard.press("c");
  await expect(page.getByRole("list", { name: "Forms of the stack" })).toBeVisible();
  await page.keyboard.press("Escape");
});

test("the keys are told on ?", async ({ page, webhook }) => {
  await page.goto(await report(page, webhook));
  const dialog = page.getByRole("dialog", { name: "Keys of this page" });
  // A page that has just come may not listen at once.
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(dialog).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(dialog.getByText("In-app frames, or all")).toBeVisible();
  await expect(dialog.getByText("Next thread")).toBeHidden();
  await expectNothingSerious(page);
});

test("an address leads to a frame, wherever it is hidden", async ({ page, webhook }) => {
  const address = await report(page, webhook);
  const marked = page.locator("tr[data-target]");

  // In a thread, within a folded run.
  await page.goto(`${address}?thread=12#f2`);
  await expect(marked).toContainText("C");
  await expect(marked).toBeInViewport();

  // Left out in the middle of a deep stack.
  await page.goto(`${address}#f111`);
  await expect(page).toHaveURL(/frames=all#f111$/);
  await expect(marked).toContainText("step111");
  await expect(marked).toBeInViewport();

  // A frame's number is its address.
  await page.getByRole("link", { name: "3", exact: true }).click();
  await expect(page).toHaveURL(/#f3$/);
  await expect(marked).toContainText("step3");
});

test("names and paths are shown whole", async ({ page, webhook }) => {
  await page.goto(await report(page, webhook));
  const stack = page.getByRole("table", { name: /^Frames of the thread that crashed/ });
  await expect(stack.getByText("step7<…>")).toBeVisible();
  await page.getByRole("link", { name: "Full names" }).click();
  await expect(page).toHaveURL(/names=full/);
  await page.getByRole("link", { name: "Full paths" }).click();
  await expect(page).toHaveURL(/names=full&paths=full/);
  await expect(stack.getByText("step7<std::vector<int>>").first()).toBeVisible();
  await expect(stack.getByText("/src/Planet/step.cpp:7", { exact: true }).last()).toBeVisible();
  await page.getByRole("link", { name: "Oldest first" }).click();
  await expect(stack.locator("tbody th").first()).toHaveText("129");
  await expectNothingSerious(page);
});

test("the page to print has facts, stack and modules", async ({ page, webhook }) => {
  await page.goto(`${await report(page, webhook)}?tab=raw`);
  await page.getByRole("link", { name: "Print" }).click();
  await expect(page).toHaveURL(/\/print$/);
  await expectNothingSerious(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Operating system")).toBeVisible();
  await expect(page.getByText("step129<std::vector<int>>")).toBeVisible();
  await expect(page.getByRole("table", { name: "Modules" })).toContainText("Orrery");
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
});

test("the stack's switches are a sheet, and nothing scrolls sideways @phone", async ({
  page,
  webhook,
}) => {
  await page.goto(await report(page, webhook));
  await page.getByRole("button", { name: "View" }).click();
  await page.getByRole("link", { name: "Full paths" }).click();
  await expect(page).toHaveURL(/paths=full/);
  await page.goto(`${page.url()}&names=full&thread=12&tab=threads`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

import { violationsOf } from "./axe";
import { expect, test } from "./support";

const PAGES = ["/", "/groups", "/reports", "/intake"];
const TABS = [
  "",
  "?tab=threads",
  "?tab=registers",
  "?tab=modules",
  "?tab=debugger-text",
  "?tab=raw",
];

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any page (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/groups?app=Hedgerow");
    const group = await page.getByRole("table").locator("tbody a").first().getAttribute("href");
    await page.goto(group ?? "");
    const report = await page
      .getByRole("table", { name: "Reports" })
      .locator("tbody a")
      .first()
      .getAttribute("href");
    const reportPath = (report ?? "").split("?")[0];

    for (const address of [...PAGES, group ?? "", ...TABS.map((tab) => reportPath + tab)]) {
      await page.goto(address);
      const coloursOnly = colorScheme === "dark";
      expect(await violationsOf(page, { coloursOnly }), address).toEqual([]);
    }
  });
}

test("the first tab stop skips to the content", async ({ page }) => {
  await page.goto("/groups");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

import type { Page } from "@playwright/test";
import { violationsOf } from "./axe";
import { GOLDEN_REPORTS } from "./golden-reports";
import { tabTo } from "./keys";
import { fullestSample } from "./sample-reports";
import { expect, test } from "./support";

const stackOf = (page: Page) =>
  page.getByRole("table", { name: "Frames of the thread that crashed, innermost first" });

/** Opens a tab of the report with Tab and Enter alone. */
async function openByKeys(page: Page, label: string, key?: "Shift+Tab"): Promise<void> {
  const parts = page.getByRole("navigation", { name: "Parts of the report" });
  const link = parts.getByRole("link", { name: new RegExp(`^${label}`) });
  await tabTo(page, link, key);
  await page.keyboard.press("Enter");
  await expect(link).toHaveAttribute("aria-current", "page", { timeout: 20_000 });
}

const THEMES = ["light", "dark"] as const;

/**
 * What axe finds that keeps somebody from reading the page. The themes' colours are the same on the
 * report of every platform; all tabs in the dark are in accessibility.spec.ts.
 */
async function barriers(
  page: Page,
  themes: readonly (typeof THEMES)[number][] = ["light"],
): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    const violations = await violationsOf(page, {
      coloursOnly: colorScheme === "dark",
      // Thousands of lines of text are all alike, and cost axe as many seconds.
      without: ["ol > li:nth-child(n + 50)", "tbody > tr:nth-child(n + 50)"],
    });
    found.push(...violations.map((violation) => `${colorScheme}: ${violation}`));
  }
  return found;
}

for (const { platform, group, cause, crashed, ...counts } of GOLDEN_REPORTS) {
  test(`a report of ${platform} says what happened, on every tab, to keys, in both themes`, async ({
    page,
  }) => {
    await page.goto(fullestSample(group));
    const summary = page.getByRole("region", { name: "Summary" });
    await expect(summary.getByRole("paragraph").first()).toHaveText(cause);
    await expect(stackOf(page).locator("tbody tr").first()).toContainText(crashed);
    expect(await barriers(page, THEMES), "Stack").toEqual([]);

    const { threads, registers, modules } = counts;
    const parts = page.getByRole("navigation", { name: "Parts of the report" });
    await expect(parts.getByRole("link", { name: /^Threads/ })).toHaveText(`Threads${threads}`);
    await expect(parts.getByRole("link", { name: /^Registers/ })).toHaveText(
      `Registers${registers ?? "–"}`,
    );
    await expect(parts.getByRole("link", { name: /^Modules/ })).toHaveText(
      `Modules${modules ?? "–"}`,
    );

    await openByKeys(page, "Threads");
    await expect(page.getByRole("region", { name: "Threads" })).toContainText(crashed);
    expect(await barriers(page), "Threads").toEqual([]);

    if (registers !== undefined) {
      await openByKeys(page, "Registers");
      const values = page.getByRole("region", { name: "Registers" }).locator("dt");
      await expect(values).toHaveCount(registers);
      expect(await barriers(page), "Registers").toEqual([]);
    }
    if (modules !== undefined) {
      await openByKeys(page, "Modules");
      const rows = page.getByRole("table", { name: "Modules" }).locator("tbody tr");
      await expect(rows).toHaveCount(modules);
      expect(await barriers(page), "Modules").toEqual([]);
    }

    await openByKeys(page, "Debugger text");
    const lines = page.getByRole("region", { name: "Debugger text, line by line" });
    await expect(lines).toContainText(/\S/);
    expect(await barriers(page), "Debugger text").toEqual([]);

    await openByKeys(page, "Raw");
    await expect(page.getByRole("region", { name: "Report XML", exact: true })).toContainText(
      "<report",
    );
    expect(await barriers(page), "Raw").toEqual([]);
  });
}

test("rows open, texts scroll and are searched by keys alone", async ({ page }) => {
  await page.goto(fullestSample("hrgeom!hedge::geom::BooleanCutter::subtract(233)"));
  const frame = stackOf(page).locator("tbody tr").first();
  await tabTo(page, frame.locator("summary").first());
  await page.keyboard.press("Enter");
  await expect(frame.locator("details")).toHaveAttribute("open", "");

  await openByKeys(page, "Modules", "Shift+Tab");
  const module = page.getByRole("table", { name: "Modules" }).locator("tbody tr").first();
  await tabTo(page, module.locator("summary").first());
  await page.keyboard.press("Space");
  await expect(module.locator("details")).toHaveAttribute("open", "");

  await openByKeys(page, "Debugger text", "Shift+Tab");
  const lines = page.getByRole("region", { name: "Debugger text, line by line" });
  await tabTo(page, lines);
  await page.keyboard.press("PageDown");
  await expect.poll(() => lines.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);

  await tabTo(page, page.getByRole("searchbox", { name: "Find in the text" }), "Shift+Tab");
  await page.keyboard.type("exceptioncode");
  await page.keyboard.press("Enter");
  await expect(lines.locator("mark").first()).toHaveText("ExceptionCode");
});

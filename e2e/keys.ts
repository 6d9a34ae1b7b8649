import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any page has in front of its content. */
const MOST_STOPS = 120;

/** Goes on with Tab, or back with Shift+Tab, from where the focus is until it is on `target`. */
export async function tabTo(
  page: Page,
  target: Locator,
  key: "Tab" | "Shift+Tab" = "Tab",
): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${target} in ${MOST_STOPS} stops.`);
}

/** Presses `/` until the box that it leads to has the focus: a page may not listen at once. */
export async function slashTo(page: Page, box: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

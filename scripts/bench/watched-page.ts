import type { Browser, Page } from "@playwright/test";
import { visitorState } from "@/scripts/bench/visitor-state";

/** A page in a fresh browser profile that notes when things are painted, and its long tasks. */
export type WatchedPage = {
  page: Page;
  /** Opens an address; gives the milliseconds from there until a `selector` was painted. */
  open: (address: string, selector: string) => Promise<number>;
  /** Waits until it rests; gives the milliseconds of its longest task, 0 when all are below 50. */
  longestTask: () => Promise<number>;
  close: () => Promise<void>;
};

/** How long nothing may come from the server until a page counts as resting. */
const REST_MS = 500;

/**
 * Opens one; each has a cache of its own, so that every page is loaded as the first time.
 *
 * @param cookie of somebody who may see what will be opened
 */
export async function watchedPage(browser: Browser, cookie: string): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: visitorState(cookie),
  });
  const page = await context.newPage();
  await page.addInitScript(noteLongTasks);
  return {
    page,
    open: async (address, selector) => {
      await page.addInitScript(notePaint, selector);
      await page.goto(address, { waitUntil: "commit" });
      return paintedAt(page, selector);
    },
    longestTask: async () => {
      await page.waitForLoadState("networkidle");
      await page.waitForTimeout(REST_MS);
      return page.evaluate(() =>
        Math.max(0, ...performance.getEntriesByName("long task").map(({ duration }) => duration)),
      );
    },
    close: () => context.close(),
  };
}

/** Waits until a `selector` was painted; gives the milliseconds since the page's navigation. */
export async function paintedAt(page: Page, selector: string): Promise<number> {
  const mark = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    selector,
    { timeout: 120_000 },
  );
  return (await mark.jsonValue()) ?? Number.NaN;
}

// Both run in the page. They name no function: tsx would give it a helper that is not there.

function noteLongTasks(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      performance.measure("long task", { start: startTime, duration });
    }
  }).observe({ type: "longtask", buffered: true });
}

/** Marks the moment after the frame in which the selector was there first. */
export function notePaint(selector: string): void {
  new MutationObserver((_, observer) => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark(selector)));
  }).observe(document, { childList: true, subtree: true });
}

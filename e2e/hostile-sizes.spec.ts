import type { Page } from "@playwright/test";
import { longElementsPayload, longFieldsPayload } from "@/lib/testing/hostile-payloads";
import { deepStack, type HugeReport, longText, manyThreads } from "@/lib/testing/huge-report";
import { v1aPayload } from "@/lib/testing/payloads";
import { expect, test } from "./support";

const TABS = ["stack", "threads", "registers", "modules", "attributes", "debugger-text", "raw"];
const MOST_BYTES = 4 * 1024 * 1024;

type Fields = Record<string, unknown>;

const REPORTS: Record<string, (overrides: Fields) => Fields> = {
  "100,000 frames": (overrides) => withReport(deepStack(), overrides),
  "300 threads of 60 frames and 800 modules": (overrides) => withReport(manyThreads(), overrides),
  "20 MB of debugger text": (overrides) => withReport(longText(), overrides),
  "1 MB in each field": longFieldsPayload,
  "1 MB in each element of its XML": longElementsPayload,
};

function withReport(report: HugeReport, overrides: Fields): Fields {
  return v1aPayload({ ...report, ...overrides });
}

/** Opens a page that has to stay small, quiet and usable, whatever is in it. */
async function openUsable(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(200);
    expect((await response?.body())?.length, "bytes of the page").toBeLessThan(MOST_BYTES);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { hacked, images, overflow } = await page.evaluate(() => ({
      hacked: "hacked" in window,
      images: document.images.length,
      overflow: document.documentElement.scrollWidth - innerWidth,
    }));
    expect({ hacked, images }).toEqual({ hacked: false, images: 0 });
    expect(overflow, "pixels to the side").toBeLessThanOrEqual(0);
    await expect
      .poll(async () => {
        await page.keyboard.press("End");
        return page.evaluate(() => scrollY + innerHeight >= document.body.scrollHeight - 1);
      })
      .toBe(true);
  });
}

for (const [index, [what, payload]] of Object.entries(REPORTS).entries()) {
  test(`a report with ${what} is usable, and so is the rest`, async ({
    page,
    request,
    webhook,
  }) => {
    test.setTimeout(480_000);
    const received = new Date().toISOString();
    const answer = await request.post(webhook, {
      data: payload({ database: "sizes", id: index + 1, stackKeyId: index + 1, received }),
      timeout: 60_000,
    });
    // 200 where an earlier try has brought it.
    expect([200, 201]).toContain(answer.status());
    const { report } = await answer.json();

    for (const tab of TABS) {
      const [, meanwhile] = await Promise.all([
        openUsable(page, `/reports/${report}?tab=${tab}`),
        request.get("/groups?database=orrery"),
      ]);
      expect(meanwhile.status()).toBe(200);
    }
    for (const list of ["/", "/groups?database=sizes", "/reports?database=sizes"]) {
      await openUsable(page, list);
    }
    await page.goto(`/groups?bugsplat=sizes:${index + 1}`);
    await openUsable(page, page.url());
  });
}

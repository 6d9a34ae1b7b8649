import type { Browser } from "@playwright/test";
import { formatCount } from "@/lib/format";
import { manyThreads } from "@/lib/testing/huge-report";
import { v1aPayload } from "@/lib/testing/payloads";
import { serveBarePage } from "@/scripts/bench/bare-page";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { interleave } from "@/scripts/bench/interleave";
import { openBrowser } from "@/scripts/bench/open-browser";
import { postReport } from "@/scripts/bench/post-report";
import { spreadOf } from "@/scripts/bench/spread";
import { notePaint, paintedAt, watchedPage } from "@/scripts/bench/watched-page";

const ROUNDS = 5;
const LONGEST_TASK_MS = 200;
const FIND_MS = 200;
const NEEDLE = "needle at the end";
const REPORT = manyThreads();
const TEXT = `${REPORT.debugOutput}\n${NEEDLE}`;
const TABS = ["threads", "modules", "debugger-text"];
const FOUND = 'section[aria-label="Debugger text, line by line"] mark';

/** Milliseconds. */
type Sample = { visible: number; longestTask: number; find: number };

/** A huge report's page against its text alone. */
export const render: Benchmark = {
  about:
    "A report of 300 threads x 60 frames, 800 modules and 5 MB of debugger text in Chromium, against the same text in a bare <pre>",
  async run({ dashboard, webhook, cookie, signal }) {
    const path = await postReport(webhook, v1aPayload({ ...REPORT, debugOutput: TEXT }));
    const browser = await openBrowser();
    const bare = await serveBarePage(TEXT);
    try {
      const samples = await interleave(
        {
          floor: () => sampleBarePage(browser, bare.address, cookie),
          subject: () => sampleReport(browser, dashboard + path, cookie),
        },
        ROUNDS,
        signal,
      );
      return compare(samples.get("subject") ?? [], samples.get("floor") ?? []);
    } finally {
      await browser.close();
      await bare.close();
    }
  },
};

async function sampleReport(browser: Browser, address: string, cookie: string): Promise<Sample> {
  const { page, open, longestTask, close } = await watchedPage(browser, cookie);
  const visible = await open(address, "main table tbody tr");
  const tasks = [await longestTask()];
  for (const tab of TABS) {
    await open(`${address}?tab=${tab}`, "main li[id], main table tbody tr");
    tasks.push(await longestTask());
  }
  const box = page.getByRole("searchbox", { name: "Find in the text" });
  await box.focus();
  // What is sought may lead to another page: both are put on one clock.
  await page.addInitScript(notePaint, FOUND);
  await page.evaluate(notePaint, FOUND);
  await page.evaluate(() => {
    addEventListener("input", () => {
      sessionStorage.setItem("sought", String(performance.timeOrigin + performance.now()));
    });
  });
  await page.keyboard.insertText(NEEDLE);
  await page.keyboard.press("Enter");
  await page.locator(FOUND, { hasText: NEEDLE }).first().waitFor({ timeout: 120_000 });
  const found = await paintedAt(page, FOUND);
  const started = await page.evaluate(
    () => Number(sessionStorage.getItem("sought")) - performance.timeOrigin,
  );
  tasks.push(await longestTask());
  await close();
  return { visible, longestTask: Math.max(...tasks), find: found - started };
}

async function sampleBarePage(browser: Browser, address: string, cookie: string): Promise<Sample> {
  const watched = await watchedPage(browser, cookie);
  const visible = await watched.open(address, "#end");
  const longestTask = await watched.longestTask();
  const find = await watched.page.evaluate(
    (needle) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        if (!Reflect.apply(Reflect.get(window, "find"), window, [needle])) {
          throw new Error("The browser found nothing.");
        }
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
    NEEDLE,
  );
  await watched.close();
  return { visible, longestTask, find };
}

function compare(subject: Sample[], floor: Sample[]): Measured {
  const row = (what: string, key: keyof Sample, goal: (floor: number) => number) => {
    const ours = spreadOf(subject.map((sample) => sample[key]));
    const theirs = spreadOf(floor.map((sample) => sample[key]));
    const atMost = goal(theirs.median);
    return {
      cells: [
        what,
        ...[ours, theirs].flatMap(({ median, low, high }) => [
          formatMs(median),
          `${formatCount(Math.round(low))}–${formatCount(Math.round(high))}`,
        ]),
        (ours.median / theirs.median).toFixed(2),
        formatMs(atMost),
      ],
      goal: { what, measured: ours.median, atMost, format: formatMs },
    };
  };
  const rows = [
    row("visible", "visible", (theirs) => theirs),
    row("longest task", "longestTask", () => LONGEST_TASK_MS),
    row("find", "find", () => FIND_MS),
  ];
  const head = [
    `median of ${ROUNDS}`,
    "report",
    "half of them",
    "<pre>",
    "half of them",
    "ratio",
    "at most",
  ];
  return { table: [head, ...rows.map(({ cells }) => cells)], goals: rows.map(({ goal }) => goal) };
}

const formatMs = (figure: number) => `${formatCount(Math.round(figure))} ms`;

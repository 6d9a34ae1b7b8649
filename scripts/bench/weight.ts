import { join } from "node:path";
import { formatBytes } from "@/lib/format";
import { sampleNotifications } from "@/lib/samples/notifications";
import { serveBareNext } from "@/scripts/bench/bare-next";
import type { Benchmark, Measured } from "@/scripts/bench/benchmark";
import { openBrowser } from "@/scripts/bench/open-browser";
import { postReport } from "@/scripts/bench/post-report";
import { type SentScripts, weighScripts } from "@/scripts/bench/sent-scripts";

type Page = {
  name: string;
  address: string;
  /** Bytes. */
  atMost?: number;
  /** Whether a chart is on it. */
  charts: boolean;
};

const KB = 1024;

/** What JavaScript each page costs. */
export const weight: Benchmark = {
  about:
    "JavaScript sent for a page to a browser with an empty cache, against a Next page without anything",
  async run({ dashboard, webhook, cookie, folder }) {
    let report = "";
    for (const { body } of sampleNotifications({ now: new Date(), reports: 60 })) {
      report = await postReport(webhook, body);
    }
    const browser = await openBrowser();
    const bare = await serveBareNext(join(folder, "bare-next"));
    try {
      const pages: Page[] = [
        { name: "a Next page with one word", address: bare.address, charts: false },
        { name: "/groups", address: `${dashboard}/groups`, atMost: 130 * KB, charts: false },
        { name: "/reports", address: `${dashboard}/reports`, charts: true },
        {
          name: "/reports/{report}",
          address: `${dashboard}${report}`,
          atMost: 170 * KB,
          charts: false,
        },
        { name: "/, with a chart", address: `${dashboard}/`, charts: true },
      ];
      const sent = new Map<Page, SentScripts>();
      for (const page of pages) sent.set(page, await weighScripts(browser, page.address, cookie));
      return compare(sent);
    } finally {
      await browser.close();
      await bare.close();
    }
  },
};

function compare(sent: Map<Page, SentScripts>): Measured {
  const measured = [...sent];
  const floor = measured[0]?.[1].bytes ?? Number.NaN;
  const rows = measured.map(([{ name, atMost }, { files, bytes, charts }]) => [
    name,
    String(files),
    formatBytes(bytes),
    (bytes / floor).toFixed(2),
    charts ? "yes" : "no",
    atMost === undefined ? "" : formatBytes(atMost),
  ]);
  const goals = measured.flatMap(([{ name, atMost = Number.POSITIVE_INFINITY, charts }, page]) => [
    { what: `JavaScript of ${name}`, measured: page.bytes, atMost, format: formatBytes },
    {
      what: `charts on ${name}`,
      measured: Number(page.charts !== charts),
      atMost: 0,
      format: () => "loaded where none is shown or not where one is",
    },
  ]);
  return { table: [["", "files", "gzip", "ratio", "charts", "at most"], ...rows], goals };
}

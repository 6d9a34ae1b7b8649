import { gzipSync } from "node:zlib";
import type { Browser, Response } from "@playwright/test";
import { visitorState } from "@/scripts/bench/visitor-state";

/** The JavaScript that a page made a browser fetch. */
export type SentScripts = {
  files: number;
  /** Their bodies as they are sent, gzipped. */
  bytes: number;
  /** Whether the charts' library is among them. */
  charts: boolean;
};

/**
 * Opens a page with an empty cache and weighs the scripts that come until it rests.
 *
 * @param cookie of somebody who may see it
 */
export async function weighScripts(
  browser: Browser,
  address: string,
  cookie: string,
): Promise<SentScripts> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: visitorState(cookie),
  });
  const page = await context.newPage();
  const scripts: Response[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response);
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const sent = { files: scripts.length, bytes: 0, charts: false };
  for (const script of scripts) {
    const body = await script.body();
    const isGzipped = script.headers()["content-encoding"] === "gzip";
    const { responseBodySize } = await script.request().sizes();
    sent.bytes += isGzipped ? responseBodySize : gzipSync(body, { level: 6 }).length;
    sent.charts ||= body.includes("recharts-");
  }
  await context.close();
  return sent;
}

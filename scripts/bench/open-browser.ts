import { type Browser, chromium } from "@playwright/test";
import { findChromium, installChromium } from "@/lib/testing/chromium";

/** A Chromium without a window, as the browser tests use it. */
export async function openBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath: findChromium() ?? (await installChromium()),
    args: [...asRoot, "--disable-gpu", "--disable-background-networking"],
  });
}

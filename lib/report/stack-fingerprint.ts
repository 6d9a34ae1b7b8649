import { createHash } from "node:crypto";
import type { Frame } from "@/lib/report/report";

/**
 * A SHA-256 in hex that two stacks share exactly when they have the same places in the same order.
 * Arguments and locals are left out: they differ from report to report.
 */
export function stackFingerprint(frames: readonly Omit<Frame, "arguments" | "locals">[]): string {
  const hash = createHash("sha256");
  for (const { module, function: name, file, line, column, offset } of frames) {
    const place = [module, name, file, line, offset];
    // Stacks are stored under it: one without columns must keep the fingerprint that it had.
    hash.update(JSON.stringify(column === null ? place : [...place, column]));
  }
  return hash.digest("hex");
}

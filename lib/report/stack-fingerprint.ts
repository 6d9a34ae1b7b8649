import { createHash } from "node:crypto";
import type { Frame } from "@/lib/report/report";

/**
 * A SHA-256 in hex that two stacks share exactly when they have the same places in the same order.
 * Arguments and locals are left out: they differ from report to report.
 */
export function stackFingerprint(frames: readonly Frame[]): string {
  const hash = createHash("sha256");
  for (const { module, function: name, file, line, offset } of frames) {
    hash.update(JSON.stringify([module, name, file, line, offset]));
  }
  return hash.digest("hex");
}

import { expect, test } from "vitest";
import { isForSomebody } from "@/lib/observe/for-somebody";

test.each(["/", "/?period=7d", "/groups", "/reports/1-1024?tab=raw", "/groups/export", "/apiary"])(
  "somebody waits for %s",
  (address) => expect(isForSomebody(address)).toBe(true),
);

test.each([
  "/api/ingest/0123456789abcdef",
  "/api/health/ready",
  "/metrics",
  "/metrics?format=text",
  "/_next/static/chunks/a.js",
])("nobody waits for %s", (address) => expect(isForSomebody(address)).toBe(false));

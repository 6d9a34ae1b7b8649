import { expect, test } from "vitest";
import { redactor } from "@/lib/observe/redact";

const redact = redactor(["the-token-of-the-webhook", null, "short"]);

test.each([
  ["POST /api/ingest/abc_DEF-123 401", "POST /api/ingest/[redacted] 401"],
  ['{"url":"/api/ingest/abc?x=1"}', '{"url":"/api/ingest/[redacted]?x=1"}'],
  ["postgresql://amy:p%40ss@db/crashes", "postgresql://amy:[redacted]@db/crashes"],
  ['{"authorization":"Bearer abc.def"}', '{"authorization":"Bearer [redacted]"}'],
  [`no such host: crb_${"a-_B".repeat(11)}.`, "no such host: [redacted]."],
  ["failed with the-token-of-the-webhook!", "failed with [redacted]!"],
  ["a short line with nothing in it", "a short line with nothing in it"],
])("%s", (line, redacted) => {
  expect(redact(line)).toBe(redacted);
});

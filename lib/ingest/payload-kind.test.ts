import { expect, test } from "vitest";
import { payloadKind } from "@/lib/ingest/payload-kind";
import { v1aPayload, v1bPayload, v2Payload, v3Payload } from "@/lib/testing/payloads";

test.each([
  [v1aPayload(), "2023-08"],
  [v1bPayload(), "2024-04"],
  [v2Payload(), "2025-03"],
  [v3Payload(), "2026-01"],
  [{ database: "orrery", id: 1 }, null],
  ["text", null],
  [null, null],
  [[v3Payload()], null],
])("payload %# is of %s", (payload, kind) => {
  expect(payloadKind(payload)).toBe(kind);
});

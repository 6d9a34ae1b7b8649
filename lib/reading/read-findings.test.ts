import { expect, test } from "vitest";
import { readPayload } from "@/lib/ingest/read-payload";
import { readFindings } from "@/lib/reading/read-findings";
import { crashingThread } from "@/lib/report/crashing-thread";
import { factSetFingerprint } from "@/lib/report/facts/fact";
import { reportFacts } from "@/lib/report/facts/report-facts";
import { readReport } from "@/lib/report/read-report";
import { stackFingerprint } from "@/lib/report/stack-fingerprint";
import { sampleNotifications } from "@/lib/samples/notifications";

test("what is found in each sample is what its whole report says", () => {
  const stacks = new Set<string>();
  for (const { body } of sampleNotifications({
    now: new Date("2026-11-24T12:00:00Z"),
    reports: 90,
  })) {
    const found = readFindings({
      body: new TextEncoder().encode(JSON.stringify(body)),
      concealment: null,
    });
    const reading = readPayload(body);
    if (!reading.understood) throw new Error(reading.problems.join());
    const { model } = readReport(reading.payload);
    const frames = crashingThread(model)?.frames ?? [];
    const { os, modules } = reportFacts(model, {});
    expect(found).toMatchObject({
      os,
      modules: { facts: modules, fingerprint: factSetFingerprint(modules) },
    });
    expect(found?.stack?.fingerprint).toBe(frames[0] && stackFingerprint(frames));
    if (found?.stack) stacks.add(found.stack.fingerprint);
  }
  expect(stacks.size).toBeGreaterThan(20);
});

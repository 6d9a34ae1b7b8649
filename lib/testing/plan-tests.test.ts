import { expect, test } from "vitest";
import { planTests } from "@/lib/testing/plan-tests";

test("without an argument everything is run", () => {
  expect(planTests(undefined)).toEqual({ checks: true, build: true, vitest: [], playwright: [] });
});

test.each([
  ["unit", false, ["--project", "unit"], null],
  ["database", false, ["--project", "database"], null],
  ["process", true, ["--project", "process"], null],
  ["e2e", true, null, []],
  ["lib/format.test.ts", false, ["lib/format.test.ts"], null],
  ["scripts/start.process.test.ts", true, ["scripts/start.process.test.ts"], null],
  ["e2e/smoke.spec.ts", true, null, ["e2e/smoke.spec.ts"]],
])("%s alone is run", (what, build, vitest, playwright) => {
  expect(planTests(what)).toEqual({ checks: false, build, vitest, playwright });
});

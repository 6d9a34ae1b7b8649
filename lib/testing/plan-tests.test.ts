import { expect, test } from "vitest";
import { planTests } from "@/lib/testing/plan-tests";

test("without an argument everything is run", () => {
  expect(planTests([])).toEqual({ checks: true, build: true, vitest: [], playwright: [] });
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
  expect(planTests([what])).toEqual({ checks: false, build, vitest, playwright });
});

test("of several names none is left out", () => {
  expect(planTests(["lib/a.test.ts", "e2e/b.spec.ts", "lib/c.process.test.ts"])).toEqual({
    checks: false,
    build: true,
    vitest: ["lib/a.test.ts", "lib/c.process.test.ts"],
    playwright: ["e2e/b.spec.ts"],
  });
});

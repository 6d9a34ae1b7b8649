/** Which parts of the tests to run. */
export type TestPlan = {
  /** Format and lint, types. */
  checks: boolean;
  /** Whether a production build is needed. */
  build: boolean;
  /** Arguments that choose Vitest's tests; null for none. */
  vitest: string[] | null;
  /** Arguments that choose Playwright's tests; null for none. */
  playwright: string[] | null;
};

/**
 * What `npm test -- WHAT` runs: everything without an argument; one of unit, database, process and
 * e2e; or the tests of one file.
 */
export function planTests(what: string | undefined): TestPlan {
  if (what === undefined) return { checks: true, build: true, vitest: [], playwright: [] };
  if (what === "e2e") return { checks: false, build: true, vitest: null, playwright: [] };
  if (what.endsWith(".spec.ts")) {
    return { checks: false, build: true, vitest: null, playwright: [what] };
  }
  const isProject = ["unit", "database", "process"].includes(what);
  return {
    checks: false,
    build: what === "process" || what.endsWith(".process.test.ts"),
    vitest: isProject ? ["--project", what] : [what],
    playwright: null,
  };
}

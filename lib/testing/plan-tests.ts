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
 * What `npm test -- WHAT…` runs: everything without an argument; else those of unit, database, process
 * and e2e that are named, or the tests of the files that are.
 */
export function planTests(named: readonly string[]): TestPlan {
  if (named.length === 0) return { checks: true, build: true, vitest: [], playwright: [] };
  const journeys = named.filter((name) => name === "e2e" || name.endsWith(".spec.ts"));
  const others = named.filter((name) => !journeys.includes(name));
  const isProcess = (name: string) => name === "process" || name.endsWith(".process.test.ts");
  const isProject = (name: string) => ["unit", "database", "process"].includes(name);
  return {
    checks: false,
    build: journeys.length > 0 || others.some(isProcess),
    vitest:
      others.length > 0
        ? others.flatMap((name) => (isProject(name) ? ["--project", name] : [name]))
        : null,
    playwright: journeys.length > 0 ? journeys.filter((name) => name !== "e2e") : null,
  };
}

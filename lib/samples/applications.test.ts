import { expect, test } from "vitest";
import { type Application, hedgerow, usage } from "@/lib/samples/applications";

function share(application: Application, name: string, day: number): number {
  const version = application.versions.find((candidate) => candidate.name === name);
  return version ? usage(application, version, day) : Number.NaN;
}

test("a version is unused before its release, then takes over, then fades without vanishing", () => {
  expect(share(hedgerow, "4.2.1.0", 9.2)).toBe(0);
  expect(share(hedgerow, "4.2.1.0", 12)).toBe(1);
  expect(share(hedgerow, "4.2.1.0", 20)).toBeLessThan(0.15);
  expect(share(hedgerow, "4.2.1.0", 29)).toBeGreaterThan(0.02);
});

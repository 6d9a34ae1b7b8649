import { expect, test } from "vitest";
import { findOperatingSystem } from "@/lib/report/in-app/operating-system";

test.each([
  [1, null, null, "windows"],
  [13, null, null, "apple"],
  [16, null, null, "linux"],
  [6, "Windows 10 Version 20348 MP (4 procs) Free x86 compatible", null, "windows"],
  [6, "macOS 15.1 (24B83)", null, "apple"],
  [15, "macOS 15.1", "Unity", "apple"],
  [6, "Linux 6.8.0 x86_64", null, "linux"],
  [6, null, "Crashpad/Breakpad", null],
  [null, null, null, null],
  [99, "Darwinia", null, null],
])("type %s, os %s, platform %s: %s", (crashTypeId, os, platform, system) => {
  expect(findOperatingSystem({ crashTypeId, os, platform })).toBe(system);
});

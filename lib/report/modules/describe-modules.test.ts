import { expect, test } from "vitest";
import { describeModules } from "@/lib/report/modules/describe-modules";
import { emptyReport } from "@/lib/report/report";
import { aModule } from "@/lib/testing/report-parts";

test("the crash's module is first, and each is told apart by kind and symbols", () => {
  const modules = [
    aModule({ name: "ntdll", symbolsLoaded: "pdb symbols", path: "C:\\Windows\\ntdll.dll" }),
    aModule({ name: "Orrery", symbolsLoaded: "deferred", path: "C:\\Orrery\\Orrery.exe" }),
    aModule({ name: "stars", symbolsLoaded: "no symbols", path: "C:\\Orrery\\stars.dll" }),
  ];
  const described = describeModules({
    model: { ...emptyReport(), modules },
    crashTypeId: 1,
    application: "Orrery",
    crashedIn: "stars",
  });
  expect(
    described.map(({ module, kind, symbols, crashed }) => [module.name, kind, symbols, crashed]),
  ).toEqual([
    ["stars", "own", "missing", true],
    ["ntdll", "system", "loaded", false],
    ["Orrery", "main program", "not needed", false],
  ]);
});

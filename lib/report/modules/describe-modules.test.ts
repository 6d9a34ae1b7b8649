import { expect, test } from "vitest";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { describeModules } from "@/lib/report/modules/describe-modules";
import { emptyReport } from "@/lib/report/report";
import { aModule } from "@/lib/testing/report-parts";

test("the crash's module is first, and each is told apart by kind and symbols", () => {
  const modules = [
    aModule({ name: "ntdll", symbolsLoaded: "pdb symbols", path: "C:\\Windows\\ntdll.dll" }),
    aModule({ name: "Orrery", symbolsLoaded: "deferred", path: "C:\\Orrery\\Orrery.exe" }),
    aModule({ name: "stars", symbolsLoaded: "no symbols", path: "C:\\Orrery\\stars.dll" }),
  ];
  const model = { ...emptyReport(), modules };
  const described = describeModules({
    model,
    judge: reportJudge(model, { crashTypeId: 1, frameRules: [] }),
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

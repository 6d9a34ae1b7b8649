import { expect, test } from "vitest";
import { defaultRules } from "@/lib/report/in-app/default-rules";
import { frameJudge } from "@/lib/report/in-app/judge-frame";
import { findMainProgram } from "@/lib/report/modules/main-program";
import { moduleKind } from "@/lib/report/modules/module-kind";
import { aModule } from "@/lib/testing/report-parts";

const at = (path: string, order: number | null = null) => aModule({ name: null, path, order });

test.each([
  [
    "the only program file",
    [at("C:\\o\\tide.dll"), at("C:\\o\\Orrery.EXE")],
    "x",
    "C:\\o\\Orrery.EXE",
  ],
  [
    "the application's name",
    [at("C:\\o\\setup.exe"), at("C:\\o\\Orrery.exe")],
    "Orrery",
    "C:\\o\\Orrery.exe",
  ],
  ["what was loaded first", [at("b.exe", 2), at("a.exe", 1)], "x", "a.exe"],
  [
    "the program of a bundle",
    [at("/usr/lib/dyld"), at("/A/Orrery.app/Contents/MacOS/Orrery")],
    "x",
    "/A/Orrery.app/Contents/MacOS/Orrery",
  ],
  [
    "a file without an extension",
    [at("/usr/lib/libc.so.6"), at("/opt/orrery/bin/orrery")],
    "x",
    "/opt/orrery/bin/orrery",
  ],
  ["nothing", [at("/usr/lib/libc.so.6")], "x", null],
  ["no modules", [], "x", null],
])("%s", (_, modules, application, path) => {
  expect(findMainProgram(modules, application)?.path ?? null).toBe(path);
});

test("modules are the program, its own or the system's", () => {
  const modules = [
    aModule({ name: "Orrery", path: "C:\\o\\Orrery.exe" }),
    aModule({ name: "tide", path: "C:\\o\\tide.dll" }),
    aModule({ name: "ntdll", path: "Z:\\symbols\\ntdll.dll" }),
    aModule({ name: "odd", path: "C:\\Windows\\System32\\odd.dll" }),
    aModule({ name: null, path: "C:\\o\\BugSplat64.dll" }),
  ];
  const judge = frameJudge(modules, defaultRules("windows"));
  const main = findMainProgram(modules, "Orrery");
  expect(modules.map((module) => moduleKind(module, main, judge))).toEqual([
    "main program",
    "own",
    "system",
    "system",
    "system",
  ]);
});

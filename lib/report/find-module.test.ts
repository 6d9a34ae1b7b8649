import { expect, test } from "vitest";
import { findModule } from "@/lib/report/find-module";
import { aModule } from "@/lib/testing/report-parts";

const MODULES = [
  aModule({ name: "orrery", path: "C:\\Program Files\\Orrery\\orrery.exe" }),
  aModule({ name: "My-Plug In.dll" }),
  aModule({ path: "/usr/lib/libstars.so.6" }),
  aModule({ name: "orrery.core.dll" }),
];

test.each([
  ["orrery", 0],
  ["Orrery.EXE", 0],
  ["my_plug_in", 1],
  ["libstars", 2],
  ["libstars.so.6", 2],
  ["orrery.core", 3],
])("%s is module %d", (name, index) => {
  expect(findModule(MODULES, name)).toBe(MODULES[index]);
});

test.each([["moon"], ["orrery.cor"], [""], [null]])("%s is none of them", (name) => {
  expect(findModule(MODULES, name)).toBeNull();
});

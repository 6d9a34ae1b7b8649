import { expect, test } from "vitest";
import { compareRegisters } from "@/lib/report/compare/compare-registers";
import { exceptionOf } from "@/lib/report/report";
import { aModule } from "@/lib/testing/report-parts";

function report(registers: Record<string, string>, address = "1000-2000") {
  const list = Object.entries(registers).map(([name, value]) => ({ name, value }));
  return {
    exception: exceptionOf({ registers: list }),
    modules: [aModule({ name: "tide", address })],
  };
}

const told = (a: ReturnType<typeof report>, b: ReturnType<typeof report>) =>
  compareRegisters(a, b).map((row) => [row.name, row.a?.value, row.b?.value, row.same]);

test("values are compared as numbers, in the order in which people read registers", () => {
  const a = report({ rsp: "10", rax: "0x0000000f", efl: "246" });
  const b = report({ RAX: "f", rsp: "20", r8: "1" });
  expect(told(a, b)).toEqual([
    ["rax", "0x0000000f", "f", true],
    ["rsp", "10", "20", false],
    ["r8", undefined, "1", false],
    ["efl", "246", undefined, false],
  ]);
});

test("the same place in a module is the same wherever the module was loaded", () => {
  const [row] = compareRegisters(report({ rip: "1010" }), report({ rip: "7010" }, "7000-8000"));
  expect(row).toMatchObject({ same: true, a: { place: "tide+0x10" }, b: { place: "tide+0x10" } });
});

test("reports without registers have none to compare", () => {
  const none = { exception: null, modules: [] };
  expect(compareRegisters(none, none)).toEqual([]);
});

import { expect, test } from "vitest";
import { ModuleMap } from "@/lib/report/modules/module-map";
import { findValue, registerValue, STACK_POINTERS } from "@/lib/report/registers/register-value";
import { valuePlace } from "@/lib/report/registers/value-place";
import { aModule } from "@/lib/testing/report-parts";

test.each([
  ["00007ff6`12345678", 0x7ff612345678n],
  ["0x10", 0x10n],
  ["efl", null],
  ["00010206", 0x10206n],
  [" 0 ", 0n],
  ["0 0 0 1.4013e-045", null],
  ["6.08113e", null],
  ["", null],
])("the value %j", (value, number) => {
  expect(registerValue({ name: "rax", value })).toBe(number);
});

test("the stack pointer is the one in use", () => {
  const registers = [
    { name: "rsp", value: "0" },
    { name: "ESP", value: "001efcd8" },
  ];
  expect(findValue(registers, STACK_POINTERS)).toBe(0x1efcd8n);
  expect(findValue([], STACK_POINTERS)).toBeNull();
});

const modules = new ModuleMap([
  aModule({ name: "Orrery", address: "00007ff6`12300000-00007ff6`12ab0000" }),
]);

test.each([
  ["00007ff612345678", "Orrery+0x45678"],
  ["00007ff612300000", "Orrery+0x0"],
  ["00007ff612ab0000", null],
  ["10", null],
  ["0 0 0 0", null],
])("%s points to %s", (value, place) => {
  expect(valuePlace({ name: "rip", value }, modules)).toBe(place);
});

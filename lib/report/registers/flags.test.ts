import { expect, test } from "vitest";
import { decodeFlags } from "@/lib/report/registers/flags";

test.each([
  ["x86", "efl", "00010206", "PF IF RF"],
  ["x86", "efl", "00000202", "IF"],
  ["x64", "rfl", "0000000000010246", "PF ZF IF RF"],
  ["x64", "EFlags", "0x3202", "IF IOPL 3"],
  ["x86", "efl", "00200ed7", "CF PF AF ZF SF IF DF OF ID"],
  ["x86", "efl", "0", ""],
  ["arm64", "cpsr", "0x60001000", "Z C SSBS"],
  ["arm64", "pstate", "80000000", "N"],
  ["arm", "cpsr", "600f0030", "Z C T"],
] as const)("%s %s %s: %s", (cpu, name, value, flags) => {
  const decoded = decodeFlags({ name, value }, cpu) ?? [];
  expect(decoded.map((flag) => flag.name).join(" ")).toBe(flags);
});

test("a flag is said in words", () => {
  expect(decodeFlags({ name: "efl", value: "2" }, "x86")).toEqual([]);
  expect(decodeFlags({ name: "efl", value: "40" }, "x86")).toEqual([{ name: "ZF", words: "zero" }]);
});

test("other registers have no flags, and neither has a value that is no number", () => {
  expect(decodeFlags({ name: "eax", value: "00010206" }, "x86")).toBeNull();
  expect(decodeFlags({ name: "efl", value: "" }, "x86")).toBeNull();
});

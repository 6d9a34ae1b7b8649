import { expect, test } from "vitest";
import { groupRegisters } from "@/lib/report/register-groups";

const registers = (text: string) =>
  text.split(/\s+/).map((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return { name, value };
  });

function grouped(text: string) {
  const { groups, foreign } = groupRegisters(registers(text));
  return {
    ...Object.fromEntries(groups.map(({ name, registers }) => [name, names(registers)])),
    foreign: names(foreign),
  };
}

const names = (list: { name: string }[]) => list.map(({ name }) => name).join(" ");

test("the registers of a 32-bit process, the 64-bit ones hidden because all are zero", () => {
  expect(
    grouped(
      "cs=0023 eax=11 ebp=1efcd8 eip=fd1610 esp=1efcd8 efl=10206 ei=0 iopl=0 zr=1 r10=0 r8=0 rax=0 rip=0 xmm7=0 xmm10=0",
    ),
  ).toEqual({
    General: "eax eip esp ebp",
    Flags: "efl ei iopl zr",
    Segment: "cs",
    "Floating point and vector": "xmm7 xmm10",
    foreign: "r10 r8 rax rip",
  });
});

test("a 64-bit process keeps its own registers and hides zeros of 32 bits", () => {
  expect(grouped("r8=0 rax=0 rip=00007ff6`00001000 eax=0 eip=0x0")).toEqual({
    General: "rax rip r8",
    foreign: "eax eip",
  });
});

test("nothing is foreign when both sets hold values, or neither does", () => {
  expect(grouped("rax=1 eax=1").foreign).toBe("");
  expect(grouped("rax=0 eax=0").foreign).toBe("");
  expect(grouped("r8=0 r9=0 r10=1").foreign).toBe("");
});

test.each([
  ["General", "x0 x10 w3 fp lr pc sp r12 AL r8d"],
  ["Flags", "rflags cpsr PSTATE nv"],
  ["Segment", "fs gs_base"],
  ["Floating point and vector", "st0 st(1) mm3 ymm15 v31 q0 d8 fpcr mxcsr"],
  ["Debug", "dr7"],
  ["Other", "orig_rax far esr banana"],
])("%s: %s", (group, text) => {
  expect(groupRegisters(registers(text)).groups.map(({ name }) => name)).toEqual([group]);
});

test("no registers make no groups", () => {
  expect(groupRegisters([])).toEqual({ groups: [], foreign: [] });
});

import { expect, test } from "vitest";
import { findCpu } from "@/lib/report/registers/cpu";

const registers = (text: string) =>
  text
    .split(" ")
    .filter(Boolean)
    .map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return { name, value };
    });

test.each([
  ["eax=00000011 eip=00fd1610 rax=0 rip=0 r8=0", null, "x86"],
  ["rax=0000000000000010 rip=00007ff612345678 eax=0 eip=0", null, "x64"],
  ["RAX=10 EAX=10", null, "x64"],
  ["rip=00007ff6`12345678", null, "x64"],
  ["x0=0x1 x28=0x2 sp=0x3 pc=0x4", null, "arm64"],
  ["r0=1 r7=2 sp=3 cpsr=60000010", null, "arm"],
  ["eip=0 rip=0", null, "x64"],
  ["", "Windows 10 Version 20348 MP (4 procs) Free x86 compatible", "x86"],
  ["", "Windows 11 Version 22631 MP (16 procs) Free x64", "x64"],
  ["", "macOS 15.1 arm64", "arm64"],
  ["", "Windows 11 ARM 64-bit (AArch64)", "arm64"],
  ["xmm0=1 r8=1", null, null],
  ["", null, null],
])("%s, %s: %s", (text, os, cpu) => {
  expect(findCpu(registers(text), os)).toBe(cpu);
});

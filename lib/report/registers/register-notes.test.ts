import { expect, test } from "vitest";
import { registerNotes } from "@/lib/report/registers/register-notes";
import { exceptionOf } from "@/lib/report/report";
import { aModule } from "@/lib/testing/report-parts";

const VALUES = {
  rax: "0",
  rbx: "0000000000000010",
  rcx: "00007ff6`1000001c",
  rdx: "feeefeee`feeefeee",
  rsi: "ffffffff`fffffffe",
  rsp: "000000c0`00001000",
  rbp: "000000c0`00001040",
  r8: "6c6c6548`6f57206f",
  efl: "00010206",
  cs: "0033",
  xmm0: "0 0 0 1.5",
};

const registers = Object.entries(VALUES).map(([name, value]) => ({ name, value }));
const note = registerNotes({
  os: null,
  modules: [aModule({ name: "tide", address: "00007ff6`10000000-00007ff6`10020000" })],
  exception: exceptionOf({ registers }),
});

test.each<[keyof typeof VALUES, string | null]>([
  ["rax", null],
  ["rbx", null],
  ["rcx", "tide+0x1c"],
  ["rdx", "freed memory of the Windows heap"],
  ["rsi", null],
  ["rsp", null],
  ["rbp", "near the stack pointer"],
  ["r8", 'not a canonical address, the text "o WoHell"'],
  ["efl", "PF parity even, IF interrupts on, RF resume"],
  ["cs", null],
  ["xmm0", null],
])("%s: %s", (name, expected) => {
  expect(note({ name, value: VALUES[name] })).toBe(expected);
});

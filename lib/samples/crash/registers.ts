import type { AddressSpace } from "@/lib/samples/crash/address-space";
import type { Frame, Register } from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";
import type { Random } from "@/lib/samples/random";

const integers64 = "rax rbx rcx rdx rsi rdi r8 r9 r10 r11 r12 r13 r14 r15".split(" ");
const integers32 = "eax ebx ecx edx esi edi".split(" ");
const flags = "iopl ei na nc nv pl po up zr".split(" ");

/** What made-up values come from. */
type Draw = { random: Random; space: AddressSpace };

type Forced = Readonly<Record<string, string>>;

/** Registers in the way cdb's log names them, 64-bit ones and the segments, flags and xmm. */
export function x64Registers(top: Frame, forced: Forced, draw: Draw): Register[] {
  const values = integers64.map((name) => ({
    name,
    value: wide(forced[name] ?? plausible(draw)),
  }));
  return [
    ...values,
    { name: "rip", value: hex(top.address, 16) },
    { name: "rsp", value: hex(top.stackPointer, 16) },
    { name: "rbp", value: hex(top.stackPointer + 0x40, 16) },
    ...segments("0033"),
    { name: "efl", value: draw.random.pick(["00010202", "00010206", "00010246", "00010293"]) },
    ...flags.map((name) => ({ name, value: "0" })),
    ...vectors(16, draw.random),
  ];
}

/** A 32-bit process: the x64 set is there too, all zero, as BugSplat's XML has it. */
export function x86Registers(top: Frame, forced: Forced, draw: Draw): Register[] {
  const values = integers32.map((name) => {
    const given = forced[name.replace("e", "r")];
    return { name, value: (given ?? plausible(draw).slice(-8)).padStart(8, "0") };
  });
  return [
    ...values,
    { name: "eip", value: hex(top.address, 8) },
    { name: "esp", value: hex(top.stackPointer, 8) },
    { name: "ebp", value: hex(top.stackPointer + 0x10, 8) },
    ...segments("0023"),
    { name: "efl", value: draw.random.pick(["00010202", "00010206", "00010246"]) },
    ...flags.map((name) => ({ name, value: "0" })),
    ...[...integers64, "rip", "rsp", "rbp"].map((name) => ({ name, value: "0" })),
    ...vectors(8, draw.random),
  ];
}

/** Linux and Intel Macs, where the crash context has no vectors. */
export function posixRegisters(top: Frame, forced: Forced, draw: Draw): Register[] {
  return x64Registers(top, forced, draw).filter(({ name }) => /^r/.test(name));
}

/** Apple's and Android's 64-bit processors. */
export function arm64Registers(top: Frame, draw: Draw): Register[] {
  const values = Array.from({ length: 29 }, (_, i) => ({
    name: `x${i}`,
    value: wide(i === 0 ? "0" : plausible(draw)),
  }));
  return [
    ...values,
    { name: "fp", value: hex(top.stackPointer + 0x30, 16) },
    { name: "lr", value: hex(top.address + 0x10, 16) },
    { name: "sp", value: hex(top.stackPointer, 16) },
    { name: "pc", value: hex(top.address, 16) },
    { name: "cpsr", value: "60001000" },
  ];
}

function wide(digits: string): string {
  return digits.padStart(16, "0");
}

/** Zeros, small numbers and heap pointers, about as often as in real crashes. */
function plausible({ random, space }: Draw): string {
  const kind = random.unit();
  if (kind < 0.25) return "0";
  if (kind < 0.5) return hex(random.int(1, 0xfff));
  return kind < 0.55 ? "ffffffffffffffff" : hex(space.pointer());
}

function segments(code: string): Register[] {
  return [
    { name: "cs", value: code },
    ...["ds", "es", "gs", "ss"].map((name) => ({ name, value: "002b" })),
    { name: "fs", value: "0053" },
  ];
}

function vectors(count: number, random: Random): Register[] {
  return Array.from({ length: count }, (_, i) => ({ name: `xmm${i}`, value: vector(random) }));
}

/** Four floats; BugSplat cuts off a value at the sign of a two-digit exponent. */
function vector(random: Random): string {
  const kind = random.unit();
  if (kind < 0.6) return "0 0 0 0";
  const float = (random.unit() * 100).toPrecision(6);
  if (kind < 0.7) return `${float}e`;
  return kind < 0.85 ? `0 0 0 ${float}` : `${float} 0.25 -0.374 1`;
}

import { type Crash, topFrame } from "@/lib/samples/crash/crash";
import { hex, tick } from "@/lib/samples/crash/hex";
import { callSite } from "@/lib/samples/debugger-text/cdb-stack";
import type { Random } from "@/lib/samples/random";

const rows64 = ["rax rbx rcx", "rdx rsi rdi", "rip rsp rbp", "r8 r9 r10", "r11 r12 r13", "r14 r15"];
const rows32 = ["eax ebx ecx edx esi edi", "eip esp ebp"];

/**
 * Registers in cdb's layout: those of the crash, or, given random numbers, those of the moment
 * when the crash reporter took the dump.
 */
export function registerDump(crash: Crash, random?: Random): string[] {
  const wide = crash.machine.processor !== "x86";
  const now = random ? waiting(crash, random, wide) : registerValues(crash);
  const value = (name: string) => now.get(name) ?? "";
  const rows = (wide ? rows64 : rows32).map((row) =>
    row
      .split(" ")
      .map((name) => `${name.padStart(wide ? 3 : 0)}=${value(name)}`)
      .join(" "),
  );
  const flags = `iopl=0         ${flagWords(Number.parseInt(value("efl"), 16))}`;
  const segments = ["cs", "ss", "ds", "es", "fs", "gs"].map((name) => `${name}=${value(name)}`);
  const lines = wide ? [...rows, flags] : [rows[0] ?? "", `${rows[1]} ${flags}`];
  const last = `${segments.join("  ")}             efl=${value("efl")}`;
  return random ? [...lines, last, ...waitingInstruction(crash)] : [...lines, last];
}

function registerValues(crash: Crash): Map<string, string> {
  return new Map(crash.registers.map(({ name, value }) => [name, value]));
}

/** The thread waits in the kernel while its dump is written. */
function waiting(crash: Crash, random: Random, wide: boolean): Map<string, string> {
  const values = registerValues(crash);
  for (const name of ["rax", "rbx", "rcx", "r10", "r11"])
    values.set(name, random.hex(3).padStart(16, "0"));
  for (const name of ["eax", "ebx", "ecx"]) values.set(name, random.hex(3).padStart(8, "0"));
  values.set(wide ? "rip" : "eip", hex(waitAddress(crash), wide ? 16 : 8));
  values.set("efl", "00000246");
  return values;
}

function waitAddress(crash: Crash): number {
  const ntdll = crash.modules.find(({ name }) => name === "ntdll");
  return (ntdll?.start ?? 0) + 0x9_d5f4;
}

function waitingInstruction(crash: Crash): string[] {
  return crash.machine.processor === "x86"
    ? ["ntdll!NtGetContextThread+0xc:", `${hex(waitAddress(crash), 8)} c20800          ret     8`]
    : ["ntdll!NtGetContextThread+0x14:", `${tick(waitAddress(crash))} c3              ret`];
}

/** `.exr -1`: what the operating system noted about the exception. */
export function exceptionRecord(crash: Crash): string[] {
  const top = topFrame(crash.crashed);
  const width = crash.machine.processor === "x86" ? 8 : 16;
  const { code, message, access, address } = crash.fault;
  const parameters = exceptionParameters(crash);
  const where = top.loaded ? ` (${fullOffset(callSite({ ...top, file: "" }, ""), width)})` : "";
  const lines = [
    `ExceptionAddress: ${hex(top.address, width)}${where}`,
    `   ExceptionCode: ${code}${message.startsWith("Unknown") ? "" : ` (${message})`}`,
    "  ExceptionFlags: 00000000",
    `NumberParameters: ${parameters.length}`,
    ...parameters.map((value, i) => `   Parameter[${i}]: ${value.padStart(width, "0")}`),
  ];
  if (access === undefined || address === undefined) return lines;
  const target = typeof address === "number" ? hex(address, width) : unaligned(address);
  const verb =
    access === "execute"
      ? "execute non-executable"
      : `${access} ${access === "read" ? "from" : "to"}`;
  return [...lines, `Attempt to ${verb} address ${target}`];
}

/** The processor can't say which address it was when no address can be like that. */
function unaligned(address: string): string {
  return /^(0|1)/.test(address) ? address : "ffffffffffffffff";
}

/** cdb pads the offset after an exception's address to the full width. */
function fullOffset(site: string, width: number): string {
  return site.replace(
    /\+0x([0-9a-f]+)$/,
    (_, digits: string) => `+0x${digits.padStart(width, "0")}`,
  );
}

function exceptionParameters(crash: Crash): string[] {
  const { code, access, address = 0 } = crash.fault;
  const target = typeof address === "number" ? hex(address) : unaligned(address);
  const kind = { read: "0", write: "1", execute: "8" };
  if (code === "c0000006") return ["0", target, "c000009c"];
  if (access) return [kind[access], target];
  const top = topFrame(crash.crashed);
  if (code === "e06d7363") {
    const base = hex(top.loaded?.start ?? 0);
    return ["19930520", hex(top.stackPointer + 0x90), base, base];
  }
  if (code === "c0000409") return ["7"];
  if (code === "c00000fd") return ["1", hex(top.stackPointer - 8)];
  if (code === "e0434352") return ["80004003"];
  return [];
}

/** The line that shows where the processor stopped. */
export function faultingInstruction(crash: Crash): string[] {
  const top = topFrame(crash.crashed);
  const at = crash.machine.processor === "x86" ? hex(top.address, 8) : tick(top.address);
  const { bytes = "", text = "" } = crash.instruction ?? {};
  const site = top.loaded ? [`${callSite({ ...top, file: "" }, "")}:`] : [];
  return [...site, `${at} ${bytes.padEnd(15)} ${text}`];
}

// Bits of the flags register, and cdb's words for set and clear.
const flagBits = [
  [0x800, "ov", "nv"],
  [0x400, "dn", "up"],
  [0x200, "ei", "di"],
  [0x80, "ng", "pl"],
  [0x40, "zr", "nz"],
  [0x10, "ac", "na"],
  [0x4, "pe", "po"],
  [0x1, "cy", "nc"],
] as const;

function flagWords(flags: number): string {
  return flagBits.map(([bit, set, clear]) => ((flags & bit) !== 0 ? set : clear)).join(" ");
}

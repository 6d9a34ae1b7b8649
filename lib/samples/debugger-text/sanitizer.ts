import { type Crash, type Frame, topFrame } from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";
import type { Random } from "@/lib/samples/random";

/** AddressSanitizer's own report of a use after free. */
export function writeSanitizerReport(crash: Crash, random: Random): string {
  const { fault, processId, crashed } = crash;
  const top = topFrame(crashed);
  const address = typeof fault.address === "number" ? fault.address : 0;
  const frames = crashed.frames.map(frameText);
  const where = `${top.file}:${top.line} in ${top.function}`;
  return [
    "=================================================================",
    `==${processId}==ERROR: AddressSanitizer: ${fault.code} on address 0x${hex(address, 12)} at pc 0x${hex(top.address, 12)} bp 0x${hex(top.stackPointer + 0x40, 12)} sp 0x${hex(top.stackPointer, 12)}`,
    `${fault.message} at 0x${hex(address, 12)} thread T0`,
    ...frames,
    "",
    `0x${hex(address, 12)} is located 16 bytes inside of 96-byte region [0x${hex(address - 16, 12)},0x${hex(address + 80, 12)})`,
    "freed by thread T0 here:",
    "    #0 0x7ffb1a2c4e91 in operator delete(void *) D:\\a\\_work\\1\\s\\src\\vctools\\asan\\llvm\\compiler-rt\\lib\\asan\\asan_new_delete.cpp:160",
    ...frames.slice(1),
    "",
    "previously allocated by thread T0 here:",
    "    #0 0x7ffb1a2c4c07 in operator new(unsigned __int64) D:\\a\\_work\\1\\s\\src\\vctools\\asan\\llvm\\compiler-rt\\lib\\asan\\asan_new_delete.cpp:99",
    ...frames.slice(1),
    "",
    `SUMMARY: AddressSanitizer: ${fault.code} ${where}`,
    "Shadow bytes around the buggy address:",
    ...shadow(address, random),
    `==${processId}==ABORTING`,
    "",
  ].join("\n");
}

//     #0 0x7ffa1b2c3d4e in hedge::geom::Spline::evaluate D:\ci\hedgerow\src\geom\Spline.cpp:181
function frameText(frame: Frame, index: number): string {
  const at = frame.line
    ? `${frame.file}:${frame.line}`
    : `(${frame.loaded?.path ?? ""}+0x${hex(frame.address - (frame.loaded?.start ?? 0))})`;
  return `    #${index} 0x${hex(frame.address, 12)} in ${frame.function || frame.symbol} ${at}`;
}

function shadow(address: number, random: Random): string[] {
  const middle = Math.floor(address / 8) - (Math.floor(address / 8) % 16);
  return [-2, -1, 0, 1, 2].map((row) => {
    const bytes = Array.from({ length: 16 }, () => random.pick(["fa", "fd", "00"]));
    if (row === 0) bytes[Math.floor(address / 8) % 16] = "[fd]";
    return `${row === 0 ? "=>" : "  "}0x${hex(middle + row * 16, 12)}: ${bytes.join(" ")}`;
  });
}

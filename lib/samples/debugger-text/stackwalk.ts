import type { Crash, Frame, Register, Thread } from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";

/** Breakpad's minidump_stackwalk for people: threads with registers, then the loaded modules. */
export function writeStackwalk(crash: Crash): string {
  const { machine, fault } = crash;
  const [, ...release] = machine.os.split(" ");
  return [
    "Operating system: Linux",
    `                  ${release.join(" ")}`,
    "CPU: amd64",
    "     family 6 model 106 stepping 6",
    `     ${machine.cores} CPUs`,
    "",
    "GPU: UNKNOWN",
    "",
    `Crash reason:  ${crashReason(crash)}`,
    `Crash address: 0x${typeof fault.address === "number" ? hex(fault.address) : "0"}`,
    `Process uptime: ${crash.uptimeSeconds} seconds`,
    "",
    ...[crash.crashed, ...crash.threads.filter((thread) => thread !== crash.crashed)].flatMap(
      (thread) => threadText(thread, crash),
    ),
    "Loaded modules:",
    ...crash.modules.map((module) => {
      const main = module.name === crash.program ? "  (main)" : "";
      return `0x${hex(module.start, 8)} - 0x${hex(module.end - 1, 8)}  ${module.file}  ${module.version || "???"}${main}`;
    }),
    "",
    "Unloaded modules:",
    "",
  ].join("\n");
}

/** `SIGSEGV /SEGV_MAPERR`, without the address. */
export function crashReason({ fault }: Crash): string {
  return `${fault.code} /${fault.message.replace(/ at 0x.*/, "")}`;
}

function threadText(thread: Thread, crash: Crash): string[] {
  const crashed = thread === crash.crashed;
  return [
    `Thread ${thread.number}${crashed ? " (crashed)" : ""}`,
    ...thread.frames.flatMap((frame, i) => [
      `${String(i).padStart(2)}  ${frameText(frame)}`,
      ...(crashed && i === 0 ? registerLines(crash.registers) : pointers(frame)),
      `    Found by: ${i === 0 ? "given as instruction pointer in context" : "call frame info"}`,
    ]),
    "",
  ];
}

// hedgerow-render!hedge::render::Worker::run() [Worker.cpp : 73 + 0x8e]
function frameText(frame: Frame): string {
  if (!frame.function) return `${frame.module} + 0x${hex(frame.offset)}`;
  const file = frame.file.split("/").at(-1);
  const at = frame.line
    ? `[${file} : ${frame.line} + 0x${hex(frame.offset % 0x20)}]`
    : `+ 0x${hex(frame.offset)}`;
  return `${frame.symbol} ${at}`;
}

function registerLines(registers: readonly Register[]): string[] {
  const lines: string[] = [];
  for (let i = 0; i < registers.length; i += 2) {
    const pair = registers.slice(i, i + 2);
    lines.push(
      `    ${pair.map(({ name, value }) => `${name.padStart(3)} = 0x${value}`).join("   ")}`,
    );
  }
  return lines;
}

function pointers(frame: Frame): string[] {
  return [`    rsp = 0x${hex(frame.stackPointer, 16)}   rip = 0x${hex(frame.address, 16)}`];
}

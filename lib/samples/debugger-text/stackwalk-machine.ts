import type { Crash, Frame, Thread } from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";
import { crashReason } from "@/lib/samples/debugger-text/stackwalk";

/** `minidump_stackwalk -m`: the same facts for programs, fields between bars. */
export function writeMachineStackwalk(crash: Crash): string {
  const { fault, machine } = crash;
  const [, ...release] = machine.os.split(" ");
  const address = typeof fault.address === "number" ? hex(fault.address) : "0";
  return [
    `OS|Linux|${release.join(" ")}`,
    `CPU|amd64|family 6 model 106 stepping 6|${machine.cores}`,
    "GPU|||",
    `Crash|${crashReason(crash)}|0x${address}|${crash.crashed.number}`,
    ...crash.modules.map((module) => {
      const id = `${module.debugId.replaceAll("-", "")}0`;
      const main = module.name === crash.program ? 1 : 0;
      const range = `0x${hex(module.start)}|0x${hex(module.end - 1)}`;
      return `Module|${module.file}|${module.version}|${module.file}|${id}|${range}|${main}`;
    }),
    "",
    ...crash.threads.flatMap(threadRows),
    "",
  ].join("\n");
}

function threadRows(thread: Thread): string[] {
  return thread.frames.map((frame, i) => `${thread.number}|${i}|${frameFields(frame)}`);
}

// module|function|file|line|offset; an offset into the module where no function is known
function frameFields(frame: Frame): string {
  const offset = `0x${hex(frame.function && frame.line ? frame.offset % 0x20 : frame.offset)}`;
  return [frame.module, frame.function, frame.file, frame.line, offset].join("|");
}

import {
  type Crash,
  type Frame,
  type Module,
  type Thread,
  topFrame,
} from "@/lib/samples/crash/crash";
import { hex } from "@/lib/samples/crash/hex";
import { isoSpaced } from "@/lib/samples/dates";
import { guid, md5 } from "@/lib/samples/fingerprint";

/** Apple's crash log text, as PLCrashReporter's reports are turned into it. */
export function writeAppleCrash(crash: Crash): string {
  const { machine, fault, crashed } = crash;
  const codeType = machine.processor === "arm64" ? "ARM-64" : "X86-64";
  const [reason = "", at = ""] = fault.message.split(" at ");
  return [
    `Incident Identifier: ${guid(`incident ${crash.processId} ${topFrame(crashed).address}`)}`,
    `CrashReporter Key:   ${md5(machine.os + crash.processId)}`,
    `Hardware Model:      ${machine.model}`,
    `Process:         ${crash.program} [${crash.processId}]`,
    `Path:            ${crash.programPath}`,
    `Identifier:      com.example.${crash.application.toLowerCase().replaceAll(" ", "-")}`,
    `Version:         ${crash.version} (${crash.version})`,
    `Code Type:       ${codeType}`,
    "Parent Process:  launchd [1]",
    "",
    `Date/Time:       ${isoSpaced(crash.at)} +0000`,
    `OS Version:      ${machine.os}`,
    "Report Version:  104",
    "",
    `Exception Type:  ${fault.code}`,
    `Exception Codes: ${reason} at ${at}`,
    `Crashed Thread:  ${crashed.number}`,
    "",
    ...crash.threads.flatMap((thread) => threadText(thread, thread === crashed)),
    ...threadState(crash, codeType),
    "",
    "Binary Images:",
    ...crash.modules.map((module) => binaryImage(module, machine.processor)),
    "",
  ].join("\n");
}

function threadText(thread: Thread, crashed: boolean): string[] {
  const name = thread.name && thread.name !== "main" ? ` ${thread.name}` : "";
  return [
    `Thread ${thread.number}${crashed ? " Crashed" : ""}:${name}`,
    ...thread.frames.map(frameText),
    "",
  ];
}

// 3   HedgerowKit    0x0000000104b50ab8 hedge::doc::Autosave::run() + 116 (Autosave.cpp:57)
function frameText(frame: Frame, index: number): string {
  const start = `${String(index).padEnd(3)} ${frame.module.padEnd(35)} 0x${hex(frame.address, 16)}`;
  if (!frame.loaded) return `${start} 0x0 + 0`;
  const named = frame.function && !frame.function.startsWith("0x");
  const base = named ? frame.function : `0x${hex(frame.loaded.start)}`;
  const file = frame.file.split("/").at(-1);
  return `${start} ${base} + ${frame.offset}${frame.line ? ` (${file}:${frame.line})` : ""}`;
}

// four registers a line:    x0: 0x0000000000000000   x1: …
function threadState({ crashed, registers }: Crash, codeType: string): string[] {
  const lines = [`Thread ${crashed.number} crashed with ${codeType} Thread State:`];
  for (let i = 0; i < registers.length; i += 4) {
    const row = registers.slice(i, i + 4);
    lines.push(
      row
        .map(({ name, value }) => `${`${name}:`.padStart(7)} 0x${value.padStart(16, "0")}`)
        .join(" "),
    );
  }
  return lines;
}

//        0x104b30000 -        0x105db3fff +Hedgerow arm64  <2d9032…> /Applications/Hedgerow.app/…
function binaryImage(module: Module, processor: string): string {
  const range = [module.start, module.end - 1].map((at) => `0x${hex(at)}`.padStart(18)).join(" - ");
  const id = module.debugId.replaceAll("-", "").toLowerCase();
  const architecture = processor === "arm64" ? "arm64" : "x86_64";
  return `${range} ${module.own ? "+" : " "}${module.file} ${architecture} (${module.version}) <${id}> ${module.path}`;
}

import { type Crash, topFrame } from "@/lib/samples/crash/crash";
import { hex, tick } from "@/lib/samples/crash/hex";
import {
  exceptionRecord,
  faultingInstruction,
  registerDump,
} from "@/lib/samples/debugger-text/cdb-context";
import { callSite, returnAddress } from "@/lib/samples/debugger-text/cdb-stack";
import { guid } from "@/lib/samples/fingerprint";
import type { Random } from "@/lib/samples/random";

/** The answer of `!analyze -v` for a crash of a Windows program. */
export function writeAnalysis(crash: Crash, random: Random): string {
  const { fault } = crash;
  const top = topFrame(crash.crashed);
  const blamed = crash.crashed.frames.find((frame) => frame.loaded?.own) ?? top;
  const image = blamed.loaded?.file ?? "Unknown_Image";
  const bucket = `${bucketWord(crash)}_${fault.code}_${image}!${blamed.function || "Unknown"}`;
  return [
    "*".repeat(79),
    `*${" ".repeat(77)}*`,
    `*${"Exception Analysis".padStart(47).padEnd(77)}*`,
    `*${" ".repeat(77)}*`,
    "*".repeat(79),
    "",
    ...keyValues({
      "Analysis.CPU.mSec": String(random.int(600, 4000)),
      "Analysis.Elapsed.mSec": String(random.int(4000, 30_000)),
      "Analysis.Memory.CommitPeak.Mb": String(random.int(90, 240)),
      "Timeline.Process.Start.DeltaSec": String(crash.uptimeSeconds),
    }),
    "FAULTING_IP: ",
    ...faultingInstruction(crash),
    "",
    "EXCEPTION_RECORD:  (.exr -1)",
    ...exceptionRecord(crash),
    "",
    "CONTEXT:  (.ecxr)",
    ...registerDump(crash),
    ...faultingInstruction(crash),
    "Resetting default scope",
    "",
    `PROCESS_NAME:  ${crash.programPath.split("\\").at(-1)}`,
    "",
    `ERROR_CODE: (NTSTATUS) 0x${fault.code} - ${fault.message}`,
    "",
    `EXCEPTION_CODE_STR:  ${fault.code}`,
    "",
    "STACK_TEXT:  ",
    ...stackText(crash, random),
    "",
    `FAULTING_THREAD:  ${hex(crash.crashed.systemId, 8)}`,
    "",
    ...source(blamed.file, blamed.line),
    `SYMBOL_NAME:  ${blamed.symbol}+${hex(blamed.offset)}`,
    "",
    `MODULE_NAME: ${blamed.module}`,
    "",
    `IMAGE_NAME:  ${image}`,
    "",
    `STACK_COMMAND:  ~${crash.crashed.number}s ; .ecxr ; kb`,
    "",
    `FAILURE_BUCKET_ID:  ${bucket}`,
    "",
    `OS_VERSION:  ${crash.machine.systemVersion}`,
    "",
    `BUILDLAB_STR:  ${crash.machine.model.split(".")[3] ?? ""}`,
    "",
    "OSPLATFORM_TYPE:  x64",
    "",
    "OSNAME:  Windows 10",
    "",
    `FAILURE_ID_HASH:  {${guid(bucket).toLowerCase()}}`,
    "",
    "Followup:     MachineOwner",
    "---------",
    "",
  ].join("\n");
}

function keyValues(pairs: Readonly<Record<string, string>>): string[] {
  const lines = Object.entries(pairs).flatMap(([key, value]) => [
    `    Key  : ${key}`,
    `    Value: ${value}`,
    "",
  ]);
  return ["KEY_VALUES_STRING: 1", "", ...lines];
}

function bucketWord(crash: Crash): string {
  if (crash.fault.code === "c0000374") return "HEAP_CORRUPTION_ACTIONABLE_BlockNotBusy_DOUBLE_FREE";
  if (crash.fault.code === "c0000409") return "FAIL_FAST_FATAL_APP_EXIT";
  return crash.fault.access ? "NULL_POINTER" : "APPLICATION_FAULT";
}

// 000000d4`1a2fe9c0 00007ffa`1a2b3c4d     : … : hrdoc!hedge::doc::Archive::open+0x5b [D:\… @ 49]
function stackText(crash: Crash, random: Random): string[] {
  return crash.crashed.frames.flatMap((frame, i) => {
    if (frame.inline) return [];
    const back = tick(returnAddress(crash.crashed, i));
    const words = Array.from({ length: 4 }, () => tick(random.hex(10))).join(" ");
    return [`${tick(frame.stackPointer)} ${back}     : ${words} : ${callSite(frame, "")}`];
  });
}

/** The sources are not at hand, so the debugger names the file and the line only. */
function source(file: string, line: string): string[] {
  if (!line) return [];
  return [
    `FAULTING_SOURCE_LINE:  ${file}`,
    "",
    `FAULTING_SOURCE_FILE:  ${file}`,
    "",
    `FAULTING_SOURCE_LINE_NUMBER:  ${line}`,
    "",
  ];
}

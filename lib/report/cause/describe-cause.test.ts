import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { describeCause, type Notified } from "@/lib/report/cause/describe-cause";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import {
  type Exception,
  emptyReport,
  exceptionOf,
  type Frame,
  type ReportModel,
} from "@/lib/report/report";
import { splitSymbol } from "@/lib/report/symbol";
import { aFrame, aThread } from "@/lib/testing/report-parts";

function frame(symbol: string, file: string | null = null, line: number | null = null): Frame {
  const parts = splitSymbol(symbol);
  return aFrame({ ...parts, symbol, file: file ?? parts.file, line: line ?? parts.line });
}

const DRAW = frame("Render!Mesh::Draw", "C:\\src\\Mesh.cpp", 238);
const IN_DRAW = "in Render!Mesh::Draw at Mesh.cpp:238, thread 4";

interface Crash {
  code?: string;
  message?: string;
  debug?: string;
  frames?: Frame[];
  registers?: Exception["registers"];
  type?: number;
}

function model({ code, message, debug, frames = [DRAW], registers = [] }: Crash): ReportModel {
  return {
    ...emptyReport(),
    exception: exceptionOf({ code: code ?? null, explanation: message ?? null, registers }),
    threads: frames.length > 0 ? [aThread({ id: "4", current: true, frames })] : [],
    debugOutput: debug ?? null,
  };
}

const NOTHING = { exceptionCode: "", exceptionMessage: "" };

function causeOf(model: ReportModel, notified: Notified) {
  return describeCause(model, notified, reportJudge(model, { ...notified, frameRules: [] }));
}

function describeCrash(crash: Crash) {
  return causeOf(model(crash), { ...NOTHING, crashTypeId: crash.type ?? 1 });
}

test.each<[crash: Crash, sentence: string]>([
  [
    {
      code: "c0000005",
      message: "Access violation",
      debug:
        "   ExceptionCode: c0000005\n   Parameter[0]: 1\nAttempt to write to address 0000000000000010\n",
    },
    `Access violation (0xC0000005) writing 0x0000000000000010, near null, ${IN_DRAW}`,
  ],
  [
    {
      code: "3221225477",
      debug: "READ_ADDRESS:  dddddded\n",
      registers: [{ name: "eip", value: "1" }],
    },
    `Access violation (0xC0000005) reading 0xdddddded, freed memory of the debug heap, ${IN_DRAW}`,
  ],
  [
    { code: "c0000409", debug: "   Parameter[0]: 0000000000000007\n" },
    `Fail fast (0xC0000409), the program called abort (FAST_FAIL_FATAL_APP_EXIT), ${IN_DRAW}`,
  ],
  [
    { code: "c0000094", message: "Integer divide-by-zero" },
    `Division by zero (0xC0000094), ${IN_DRAW}`,
  ],
  [
    { code: "00004000", message: "Assertion failed: Tide >= 0 [File:Tide.h] [Line: 12]", type: 17 },
    `Unreal Engine assertion (0x00004000): Assertion failed: Tide >= 0 [File:Tide.h] [Line: 12], ${IN_DRAW}`,
  ],
  [{ code: "c0de0001" }, `0xC0DE0001, ${IN_DRAW}`],
  [
    { code: "FATAL ERROR", message: "The tide table is empty.", type: 21 },
    `FATAL ERROR: The tide table is empty, ${IN_DRAW}`,
  ],
  [
    { code: "SIGSEGV", message: "SEGV_MAPERR at 0x88", type: 13 },
    `Segmentation fault (SIGSEGV) at 0x88, near null, address not mapped (SEGV_MAPERR), ${IN_DRAW}`,
  ],
  [
    { code: "SIGTRAP", message: "TRAP_BRKPT at 0x104b50ab8", type: 13 },
    `Trap (SIGTRAP), breakpoint (TRAP_BRKPT), ${IN_DRAW}`,
  ],
  [{ code: "11", type: 16 }, `Segmentation fault (SIGSEGV), ${IN_DRAW}`],
  [
    { debug: "Crash reason:  SIGSEGV /SEGV_MAPERR\nCrash address: 0x0\n", type: 6 },
    `Segmentation fault (SIGSEGV) at 0x0, null, address not mapped (SEGV_MAPERR), ${IN_DRAW}`,
  ],
  [
    {
      code: "EXC_CRASH (SIGKILL)",
      debug: "Termination Reason: Namespace RUNNINGBOARD, Code 0xdead10cc\n",
    },
    `Killed (EXC_CRASH, SIGKILL), ended because it held a file lock while suspended (0xdead10cc), ${IN_DRAW}`,
  ],
  [
    { message: "TypeError: ebb is not a function", frames: [frame("flow(21:9)")], type: 14 },
    "Value of the wrong type (TypeError): ebb is not a function, in flow at line 21:9, thread 4",
  ],
  [
    { message: "Tide is late", frames: [frame("flow(21:9)", "/src/tide.js", 21)], type: 14 },
    "Tide is late, in flow at tide.js:21:9, thread 4",
  ],
  [
    { code: "System.NullReferenceException", message: "Object reference not set.", type: 18 },
    `Null reference (System.NullReferenceException): Object reference not set, ${IN_DRAW}`,
  ],
  [{ message: "The tide table is empty" }, `The tide table is empty, ${IN_DRAW}`],
  [{}, "In Render!Mesh::Draw at Mesh.cpp:238, thread 4"],
  [{ type: 37 }, `Application not responding (ANR), ${IN_DRAW}`],
  [{ message: "It froze", type: 36 }, "User feedback: It froze"],
  [{ frames: [] }, ""],
])("%o", (crash, sentence) => {
  expect(describeCrash(crash).text).toBe(sentence);
});

test("a crash in the system's code names the frame of the application that led there", () => {
  const frames = [
    frame("KERNELBASE!RaiseException"),
    frame("msvcp140!std::_Xout_of_range", "xthrow.cpp", 23),
    DRAW,
  ];
  expect(describeCrash({ code: "e06d7363", message: "C++ EH exception", frames }).text).toBe(
    "C++ exception (0xE06D7363), in KERNELBASE!RaiseException, called from Render!Mesh::Draw at Mesh.cpp:238, thread 4",
  );
});

test("the notification's words stand in for those of the XML", () => {
  const notified = {
    exceptionCode: "c00000fd",
    exceptionMessage: "Stack overflow",
    crashTypeId: 1,
  };
  expect(causeOf(emptyReport(), notified).text).toBe("Stack overflow (0xC00000FD)");
});

test("feedback is told by its title", () => {
  const feedback = { title: "The tide\nis late", description: "By an hour" };
  const { text } = causeOf({ ...emptyReport(), feedback }, { ...NOTHING, crashTypeId: 36 });
  expect(text).toBe("User feedback: The tide is late");
});

test("the parts say what is code, where the function stands and which thread it is", () => {
  const { parts } = describeCrash({ code: "c0000005", frames: [frame("ntdll!RtlWalk"), DRAW] });
  expect(parts.filter(({ kind }) => kind !== "words")).toEqual([
    { kind: "code", text: "0xC0000005" },
    { kind: "symbol", text: "ntdll!RtlWalk", whole: "ntdll!RtlWalk", frame: 0 },
    { kind: "symbol", text: "Render!Mesh::Draw", whole: "Render!Mesh::Draw", frame: 1 },
    {
      kind: "place",
      text: "Mesh.cpp:238",
      file: "C:\\src\\Mesh.cpp",
      line: 238,
      column: null,
      own: true,
    },
    { kind: "thread", text: "thread 4", id: "4" },
  ]);
});

test("names of a megabyte are shortened in the sentence and whole in the parts", () => {
  const long = "Tide".repeat(250_000);
  const { parts, text } = describeCrash({
    code: long,
    message: long,
    frames: [frame(`Sea!${long}`, `/${long}`, 1)],
  });
  expect(text.length).toBeLessThan(2000);
  expect(parts).toContainEqual(expect.objectContaining({ kind: "symbol", whole: `Sea!${long}` }));
});

test("never throws, and its text is that of its parts", () => {
  const text = fc.option(fc.string({ unit: "binary" }), { nil: undefined });
  const crash = fc.record(
    { code: text, message: text, debug: text, type: fc.nat({ max: 40 }) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(crash, fc.array(fc.string()), (given, symbols) => {
      const described = describeCrash({ ...given, frames: symbols.map((symbol) => frame(symbol)) });
      expect(described.parts.map((part) => part.text).join("")).toBe(described.text);
    }),
  );
});

const SAMPLES = "../shared/samples";

test.runIf(existsSync(SAMPLES)).each([
  [
    "bugsplat-docs_crash-details_DbgEngOutput.txt",
    "Access violation (0xC0000005) writing 0x00000000, null",
  ],
  ["windows-driver-docs_analyze-v_usermode_x86.txt", "Breakpoint (0x80000003)"],
  ["rust-minidump_human.snap", "Access violation (0xC0000005) writing 0x00000045, near null"],
  ["rust-minidump_json-pretty.snap", "Access violation (0xC0000005) writing 0x00000045, near null"],
  [
    "rust-minidump_linux_human.snap",
    "Segmentation fault (SIGSEGV) writing 0x0000000000000045, near null",
  ],
  [
    "apple-crash-report-parser_XCDYouTubeKit-54.crash.txt",
    "Segmentation fault (SIGSEGV) at 0x8, near null, address not mapped (SEGV_MAPERR)",
  ],
  ["apple-crash-report-parser_xcode16.crash.txt", ""],
  ["breakpad_microdump.stackwalk-arm64.out", ""],
])("the debugger's text alone says it: %s", (file, sentence) => {
  const debug = readFileSync(`${SAMPLES}/${file}`, "utf8");
  expect(describeCrash({ debug, frames: [], type: 6 }).text).toBe(sentence);
});

const GROUPS = `${SAMPLES}/secondlife-viewer-issues_bugsplat-groups.jsonl`;
const Group = z.object({
  exceptionCode: z.string().nullable(),
  exceptionMessage: z.string().nullable(),
});

test.runIf(existsSync(GROUPS))(
  "every exception of real groups has words and nothing is said twice",
  () => {
    const said = new Set<string>();
    for (const row of readFileSync(GROUPS, "utf8").trim().split("\n")) {
      const { exceptionCode, exceptionMessage } = Group.parse(JSON.parse(row));
      if (!exceptionCode || !exceptionMessage) continue;
      said.add(describeCrash({ code: exceptionCode, message: exceptionMessage, frames: [] }).text);
    }
    expect([...said].sort()).toEqual([
      "Access violation (0xC0000005)",
      "C++ exception (0xE06D7363)",
      "Division by zero (0xC0000094)",
      "Segmentation fault (SIGSEGV) at 0x88, near null, address not mapped (SEGV_MAPERR)",
      "Trap (SIGTRAP), breakpoint (TRAP_BRKPT)",
    ]);
  },
);

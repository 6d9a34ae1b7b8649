import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { describeCause } from "@/lib/report/cause/describe-cause";
import { crashingThread } from "@/lib/report/crashing-thread";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { readReport } from "@/lib/report/read-report";

/** Real texts of others, which may be there; the numbers were counted in them with grep. */
const folder = fileURLToPath(new URL("../../../../shared/samples/", import.meta.url));
const here = test.runIf(existsSync(folder));
const nothingElse = { reportXml: "", callstack: [], exceptionCode: "", exceptionMessage: "" };

/** A report of which BugSplat sent the debugger text alone. */
function readAlone(name: string) {
  return readReport({ ...nothingElse, debugOutput: readFileSync(folder + name, "utf8") });
}

const MINIDUMP = [1, 4, 13, 10];

here.each([
  // file, threads, frames of the one that crashed, modules, registers
  ["bugsplat-docs_crash-details_DbgEngOutput.txt", 5, 7, 30, 17],
  ["windows-driver-docs_analyze-v_kernelmode_x86.txt", 1, 5, 0, 17],
  ["windows-driver-docs_analyze-v_usermode_x86.txt", 1, 12, 0, 0],
  ["windows-driver-docs_linux-crash-dumps.txt", 0, 0, 7, 0],
  ["breakpad_microdump.stackwalk-arm64.out", 1, 9, 8, 33],
  ["breakpad_microdump.stackwalk.machine_readable-arm64.out", 1, 9, 8, 0],
  ["rust-minidump_human.snap", ...MINIDUMP],
  ["rust-minidump_human-brief.snap", 1, 4, 0, 10],
  ["rust-minidump_human-symbols.snap", ...MINIDUMP],
  ["rust-minidump_human-unloaded.snap", 1, 1, 0, 0],
  ["rust-minidump_linux_human.snap", 1, 15, 8, 17],
  ["rust-minidump_json-pretty.snap", ...MINIDUMP],
  ["rust-minidump_json-pretty-symbols.snap", ...MINIDUMP],
  ["rust-minidump_json-pretty-evil-symbols.snap", ...MINIDUMP],
  ["rust-minidump_json-pretty-unloaded.snap", 1, 1, 0, 0],
  ["rust-minidump_linux_json_pretty.snap", 1, 15, 8, 17],
  ["apple-crash-report-parser_XCDYouTubeKit-54.crash.txt", 18, 27, 244, 19],
  ["apple-crash-report-parser_handcrafted.crash.txt", 2, 3, 5, 21],
  ["apple-crash-report-parser_xcode16.crash.txt", 0, 0, 0, 0],
  ["symbolic_unreal_runtime_properties.snap", 0, 0, 0, 0],
])("%s alone makes a report of %i threads", (name, ...expected) => {
  const { model, sources } = readAlone(name);
  const [, frames = 0, modules = 0, registers = 0] = expected;
  expect([
    model.threads.length,
    crashingThread(model)?.frames.length ?? 0,
    model.modules.length,
    model.exception?.registers.length ?? 0,
  ]).toEqual(expected);
  const from = (count: number) => (count === 0 ? null : "debugger text");
  expect(sources).toMatchObject({
    stack: from(frames),
    modules: from(modules),
    registers: from(registers),
  });
});

here.each([
  [
    "bugsplat-docs_crash-details_DbgEngOutput.txt",
    "Access violation (0xC0000005) writing 0x00000000, null, in myConsoleCrasher!MemoryException at myConsoleCrasher.cpp:150, thread 4",
  ],
  [
    "windows-driver-docs_analyze-v_usermode_x86.txt",
    "Breakpoint (0x80000003), in ntdll!PropertyLengthAsVariant, called from MyApp!FatalErrorBox at util.c:541, thread 0",
  ],
  [
    "rust-minidump_linux_human.snap",
    "Segmentation fault (SIGSEGV) writing 0x0000000000000045, near null, in crash+0x1d72, thread 0",
  ],
  [
    "apple-crash-report-parser_handcrafted.crash.txt",
    "Segmentation fault (SIGSEGV) at 0x88, near null, address not mapped (SEGV_MAPERR), in libsystem_kernel.dylib+0x25be, thread 1",
  ],
  [
    "breakpad_microdump.stackwalk-arm64.out",
    "In breakpad_unittests!MicrodumpWriterTest_Setup_Test::TestBody at microdump_writer_unittest.cc:77, thread 0",
  ],
])("%s alone says the cause in words", (name, sentence) => {
  const { model } = readAlone(name);
  const notified = { ...nothingElse, crashTypeId: 6 };
  const judge = reportJudge(model, { ...notified, frameRules: [] });
  expect(describeCause(model, notified, judge).text).toBe(sentence);
});

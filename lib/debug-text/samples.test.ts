import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { DebugDocument } from "@/lib/debug-text/document";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

/** Real texts of others, which may be there; the numbers were counted in them with grep. */
const folder = fileURLToPath(new URL("../../../shared/samples/", import.meta.url));
const read = (name: string) => readDebugText(readFileSync(folder + name, "utf8"));
const here = test.runIf(existsSync(folder));

here.each([
  // file, format, sections, frames, threads, modules, registers, symbol problems
  ["bugsplat-docs_crash-details_DbgEngOutput.txt", "cdb", 37, 37, 5, 30, 17, 1],
  ["windows-driver-docs_analyze-v_kernelmode_x86.txt", "analyze", 9, 5, 1, 0, 17, 0],
  ["windows-driver-docs_analyze-v_usermode_x86.txt", "analyze", 7, 12, 1, 0, 0, 0],
  ["windows-driver-docs_linux-crash-dumps.txt", "cdb", 6, 0, 0, 7, 0, 0],
  ["breakpad_microdump.stackwalk-arm64.out", "stackwalk", 4, 9, 1, 8, 33, 1],
  ["breakpad_microdump.stackwalk.machine_readable-arm64.out", "stackwalk-pipes", 4, 9, 1, 8, 0, 0],
  ["rust-minidump_human.snap", "stackwalk", 7, 4, 1, 13, 10, 0],
  ["rust-minidump_human-brief.snap", "stackwalk", 4, 4, 1, 0, 10, 0],
  ["rust-minidump_human-symbols.snap", "stackwalk", 7, 4, 1, 13, 10, 0],
  ["rust-minidump_human-unloaded.snap", "stackwalk", 5, 1, 1, 0, 0, 0],
  ["rust-minidump_linux_human.snap", "stackwalk", 8, 15, 1, 8, 17, 0],
  ["rust-minidump_json-pretty.snap", "minidump-json", 7, 8, 1, 13, 10, 0],
  ["rust-minidump_json-pretty-symbols.snap", "minidump-json", 7, 8, 1, 13, 10, 1],
  ["rust-minidump_json-pretty-evil-symbols.snap", "minidump-json", 7, 8, 1, 13, 10, 1],
  ["rust-minidump_json-pretty-unloaded.snap", "minidump-json", 6, 1, 1, 0, 0, 0],
  ["rust-minidump_linux_json_pretty.snap", "minidump-json", 9, 30, 1, 8, 17, 0],
  ["apple-crash-report-parser_XCDYouTubeKit-54.crash.txt", "apple", 22, 113, 18, 244, 19, 0],
  ["apple-crash-report-parser_handcrafted.crash.txt", "apple", 7, 17, 2, 5, 21, 0],
  ["apple-crash-report-parser_xcode16.crash.txt", "apple", 1, 0, 0, 0, 0, 0],
  ["symbolic_unreal_runtime_properties.snap", "plain", 1, 0, 0, 0, 0, 0],
  ["bugsplat-js-api-client_additional-info.debuggerOutput.ts.txt", "plain", 1, 0, 0, 0, 0, 0],
])("%s is %s with %i sections and %i frames", (name, ...expected) => {
  const { format, sections, frames, report, symbolProblems } = read(name);
  const { threads, modules, exception } = report;
  const registers = exception?.registers ?? [];
  const lists = [sections, frames, threads, modules, registers, symbolProblems];
  expect([format, ...lists.map((list) => list.length)]).toEqual(expected);
});

/** `system exception stack*18`: the kinds of sections in the order in which they begin. */
function kindsOf({ sections }: DebugDocument): string {
  const counts = new Map<string, number>();
  for (const { kind } of sections) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => (count > 1 ? `${kind}*${count}` : kind)).join(" ");
}

here.each([
  [
    "bugsplat-docs_crash-details_DbgEngOutput.txt",
    "pass*3 command*12 system*2 threads*4 stack*8 registers*5 exception*2 modules",
  ],
  ["windows-driver-docs_analyze-v_kernelmode_x86.txt", "analysis*5 exception*2 registers stack"],
  ["windows-driver-docs_analyze-v_usermode_x86.txt", "analysis*3 exception*3 stack"],
  ["windows-driver-docs_linux-crash-dumps.txt", "command*5 modules"],
  ["breakpad_microdump.stackwalk-arm64.out", "system exception stack modules"],
  ["breakpad_microdump.stackwalk.machine_readable-arm64.out", "system exception modules stack"],
  ["rust-minidump_human.snap", "text*2 system exception stack modules*2"],
  ["rust-minidump_linux_human.snap", "text*3 system exception stack modules*2"],
  ["rust-minidump_json-pretty.snap", "text exception stack modules*2 system threads"],
  ["rust-minidump_linux_json_pretty.snap", "text*3 exception stack modules*2 system threads"],
  [
    "apple-crash-report-parser_XCDYouTubeKit-54.crash.txt",
    "system exception stack*18 registers modules",
  ],
  [
    "apple-crash-report-parser_handcrafted.crash.txt",
    "system exception text stack*2 registers modules",
  ],
  ["apple-crash-report-parser_xcode16.crash.txt", "system"],
])("%s has the sections %s", (name, kinds) => {
  expect(kindsOf(read(name))).toBe(kinds);
});

here.each([
  // file, crashed thread, names of threads, frames linked, with a function, with a source file
  ["bugsplat-docs_crash-details_DbgEngOutput.txt", "4", [], 37, 30, 6],
  ["windows-driver-docs_analyze-v_kernelmode_x86.txt", null, [], 5, 5, 0],
  ["windows-driver-docs_analyze-v_usermode_x86.txt", "0", [], 12, 12, 7],
  ["breakpad_microdump.stackwalk-arm64.out", "0", [], 9, 8, 8],
  ["breakpad_microdump.stackwalk.machine_readable-arm64.out", "0", [], 9, 8, 8],
  ["rust-minidump_human.snap", "0", [], 4, 0, 0],
  ["rust-minidump_human-symbols.snap", "0", [], 4, 3, 3],
  ["rust-minidump_human-unloaded.snap", undefined, [], 1, 0, 0],
  ["rust-minidump_linux_human.snap", "0", [], 15, 0, 0],
  ["rust-minidump_json-pretty-symbols.snap", "0", [], 8, 3, 3],
  ["rust-minidump_linux_json_pretty.snap", "0", [], 30, 0, 0],
  ["apple-crash-report-parser_XCDYouTubeKit-54.crash.txt", "0", [], 113, 112, 0],
  ["apple-crash-report-parser_handcrafted.crash.txt", "1", ["Test Thread Name"], 17, 3, 1],
])("%s crashed in thread %s", (name, crashed, ...expected) => {
  const { frames, report } = read(name);
  const stacks = report.threads.flatMap((thread) => thread.frames);
  expect(report.threads.find(({ current }) => current)?.id).toBe(crashed);
  expect([
    report.threads.flatMap((thread) => thread.name ?? []),
    frames.filter(({ frame }) => frame !== null).length,
    stacks.filter((frame) => frame.function !== null).length,
    stacks.filter(({ file }) => file !== null).length,
  ]).toEqual(expected);
});

here.each([
  // file, modules with an address range, a version, an identifier; code and explanation; system
  [
    "windows-driver-docs_analyze-v_kernelmode_x86.txt",
    [0, 0, 0, "d1", "DRIVER_IRQL_NOT_LESS_OR_EQUAL", null],
  ],
  [
    "windows-driver-docs_analyze-v_usermode_x86.txt",
    [0, 0, 0, "80000003", "Break instruction exception", null],
  ],
  [
    "breakpad_microdump.stackwalk.machine_readable-arm64.out",
    [8, 0, 8, undefined, undefined, "Android OS 64 VERSION INFO"],
  ],
  [
    "rust-minidump_human.snap",
    [
      13,
      12,
      0,
      "EXCEPTION_ACCESS_VIOLATION_WRITE",
      "at 0x00000045",
      "Windows NT 5.1.2600 Service Pack 2",
    ],
  ],
  [
    "rust-minidump_json-pretty.snap",
    [
      13,
      12,
      13,
      "EXCEPTION_ACCESS_VIOLATION_WRITE",
      "at 0x00000045",
      "Windows NT 5.1.2600 Service Pack 2",
    ],
  ],
  [
    "apple-crash-report-parser_XCDYouTubeKit-54.crash.txt",
    [244, 244, 244, "SIGSEGV", "SEGV_MAPERR at 0x8", "Mac OS X 10.8.5 (12F45)"],
  ],
  [
    "apple-crash-report-parser_xcode16.crash.txt",
    [0, 0, 0, undefined, undefined, "iPhone OS 13.3.1 (17D50)"],
  ],
])("%s says of modules, exception and system %j", (name, expected) => {
  const { modules, exception, os } = read(name).report;
  const having = (key: "start" | "fileVersion" | "debugGuid") =>
    modules.filter((module) => module[key] !== null && module[key] !== "").length;
  expect([
    having("start"),
    having("fileVersion"),
    having("debugGuid"),
    exception?.code,
    exception?.explanation,
    os,
  ]).toEqual(expected);
});

here("BugSplat's log has three passes, and noise in 39 % of its lines", () => {
  const { lines, sections, noise, frames, report, symbolProblems } = read(
    "bugsplat-docs_crash-details_DbgEngOutput.txt",
  );
  const noisy = noise.reduce((sum, range) => sum + range.lastLine - range.firstLine + 1, 0);
  expect([noisy, lines.starts.length]).toEqual([557, 1416]);
  const count = (kind: string) => sections.filter((section) => section.kind === kind).length;
  expect(count("pass")).toBe(3);
  expect(sections.filter(({ level }) => level === 1)).toHaveLength(26);
  expect(frames.filter(({ frame }) => frame !== null)).toHaveLength(37);
  expect(report.os).toContain("17763");
  expect(report.exception).toMatchObject({ code: "c0000005", offset: "0x10" });
  expect(report.modules.filter(({ fileVersion }) => fileVersion !== null)).toHaveLength(29);
  expect(report.modules.filter(({ symbolsLoaded }) => symbolsLoaded === "deferred")).toHaveLength(
    29,
  );
  expect(
    report.threads.map(({ id, current, frames: { length } }) => [id, current, length]),
  ).toEqual([
    ["4", true, 7],
    ["0", false, 8],
    ["1", false, 5],
    ["2", false, 5],
    ["3", false, 5],
  ]);
  expect(report.threads[0]?.frames[1]?.arguments).toHaveLength(2);
  expect(symbolProblems).toEqual([
    expect.objectContaining({ missing: "image", result: expect.stringContaining("HTTP 404") }),
  ]);
});

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
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

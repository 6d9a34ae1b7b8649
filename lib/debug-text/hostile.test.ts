import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DebugDocument, Section } from "@/lib/debug-text/document";
import { LONGEST_LINE } from "@/lib/debug-text/line-parser";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

const folder = fileURLToPath(new URL("fixtures/", import.meta.url));
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(folder + name, "utf8"));

/** How often each line is in a section that has no further section around it in the outline. */
function leavesOf(sections: readonly Section[], lineCount: number): number[] {
  const leaves = new Array<number>(lineCount).fill(0);
  for (const [index, { firstLine, lastLine }] of sections.entries()) {
    const inner = sections[index + 1]?.firstLine ?? lineCount + 1;
    for (let line = firstLine; line <= lastLine && line < inner; line++) {
      leaves[line - 1] = (leaves[line - 1] ?? 0) + 1;
    }
  }
  return leaves;
}

function expectSound({ lines, sections, noise, frames, report, symbolProblems }: DebugDocument) {
  const lineCount = lines.starts.length;
  expect(leavesOf(sections, lineCount)).toEqual(new Array(lineCount).fill(1));
  for (const [index, section] of sections.entries()) {
    const next = sections.slice(index + 1).find(({ level }) => level <= section.level);
    expect(section.lastLine).toBe((next?.firstLine ?? lineCount + 1) - 1);
    expect(section.level).toBeLessThanOrEqual((sections[index - 1]?.level ?? -1) + 1);
  }
  const ranges = [...noise, ...symbolProblems.flatMap((problem) => problem.lines)];
  for (const { firstLine, lastLine } of ranges) {
    expect(firstLine).toBeGreaterThan(0);
    expect(lastLine).toBeGreaterThanOrEqual(firstLine);
    expect(lastLine).toBeLessThanOrEqual(lineCount);
  }
  for (const { line, thread, frame } of frames) {
    expect(line).toBeLessThanOrEqual(lineCount);
    if (thread !== null) expect(report.threads[thread]?.frames[frame ?? -1]).toBeDefined();
  }
}

test("any text makes a sound document", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expectSound(readDebugText(text))));
});

const line = fc.constantFrom(...samples.flatMap((sample) => sample.split("\n")));

test("lines of all formats in any order make a sound document", () => {
  const lines = fc.array(fc.oneof(line, fc.string()), { maxLength: 60 });
  fc.assert(fc.property(lines, (texts) => expectSound(readDebugText(texts.join("\n")))));
});

test("a sample that is cut, or has characters replaced, makes a sound document", () => {
  const cut = fc.record({
    sample: fc.constantFrom(...samples),
    from: fc.nat(200),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    noise: fc.string(),
  });
  const mutate = fc.property(cut, ({ sample, from, to, at, noise }) => {
    const text = sample.slice(from, from + Math.floor(to * sample.length));
    const place = Math.floor(at * text.length);
    expectSound(readDebugText(text.slice(0, place) + noise + text.slice(place + noise.length)));
  });
  fc.assert(mutate, { numRuns: 300 });
});

/** A text of two megabytes out of one line, which is as long as lines may be to be read. */
function many(line: string, heading = "0:000> k\nChildEBP RetAddr\n"): string {
  const short = line.slice(0, LONGEST_LINE - 1);
  return heading + `${short}\n`.repeat(Math.floor(2e6 / (short.length + 1)));
}

const row = "001efcd8 00fd139f a!b";

test.each([
  ["one long line", "x".repeat(1_000_000)],
  ["one line of spaces", " ".repeat(1_000_000)],
  ["200,000 lines", "\n".repeat(200_000)],
  ["200,000 frames", `0:000> k\nChildEBP RetAddr\n${`${row}+0x1\n`.repeat(200_000)}`],
  ["frames of many threads", `~0kb\nChildEBP RetAddr\n${row}+0x1\n`.repeat(60_000)],
  ["spaces", many(`${" ".repeat(4094)}x`)],
  ["addresses", many("001efcd8 ".repeat(480))],
  ["colons", many(": ".repeat(2080))],
  ["brackets", many(`${row}${" [".repeat(2000)}]`)],
  ["parentheses", many(`${row}${"(".repeat(3600)})`)],
  ["arguments", many(`${row}(${"a = b, ".repeat(560)})`)],
  ["arguments without an end", many("    int a = 0n1,", `~0kP\nChildEBP RetAddr\n${row}(\n`)],
  ["notes", many(`${row}${" (FPO: ".repeat(560)})`)],
  ["registers", many(`${"eax=1 ".repeat(600)}=`)],
  ["states", many(`DBGHELP: ${" - ".repeat(1320)}`)],
  ["versions", many(`Windows ${"Version 1 ".repeat(400)}`)],
  ["modules", many(`00d90000 00dd6000 ${"A (x) ".repeat(600)}`)],
  ["searches", "SYMSRV:  BYINDEX: 0x1\n         z:\\\n         a.pdb\n".repeat(60_000)],
  [
    "one symbol file that is found again and again",
    "SYMSRV:  BYINDEX: 0x1\n         z:\\\n         a.pdb\nSYMSRV:  RESULT: 0x0\nDBGHELP: a - public symbols\n".repeat(
      30_000,
    ),
  ],
  [
    "a deep stack of a thread and many short ones",
    `~0kb\nChildEBP RetAddr\n${`${row}+0x1\n`.repeat(50_000)}${`~0kb\nChildEBP RetAddr\n${row}+0x1\n`.repeat(50_000)}`,
  ],
  ["Apple's frames", many(`0   ${"a ".repeat(2000)}`, "Thread 0 Crashed:\n")],
  ["Apple's addresses", many(`0   ${"0x12345678 ".repeat(360)}`, "Thread 0 Crashed:\n")],
  ["Apple's images", many(`0x1 - 0x2 ${"arm64 (".repeat(560)}`, "Binary Images:\n")],
  ["Apple's places", many(`0   a 0x12345678 0x1 + 1 (${"a+ 1 ( + 1".repeat(400)}`, "Thread 0:\n")],
  ["Apple's names", many(`Thread 0 name:${" Dispatch queue:".repeat(250)}`, "Thread 0 Crashed:\n")],
  ["stackwalk's modules", many(`0x1 - 0x2 ${"a  ".repeat(1320)}(`, "Loaded modules:\nCPU: x\n")],
  [
    "stackwalk's names",
    many(`Thread 1 ${"(crashed) - tid: ".repeat(240)}x`, "Thread 1 (crashed)\n"),
  ],
  ["stackwalk's places", many(` 0  a!b${" [a : 1".repeat(560)}]`, "Thread 1 (crashed)\n")],
  ["formats that change", "OS|a|b\nOperating system: x\n".repeat(100_000)],
  ["native places", many(`0007ffb1 00007ffb ${" + 1 at a:1".repeat(400)}x`, "SP IP Function\n")],
  ["names in quotes", many(`.  4  Id: 1.2 Suspend: ${'" '.repeat(2000)}`)],
  ["braces", "{\n".repeat(1_000_000)],
  ["JSON that begins again and again", '{"procPath":\n'.repeat(150_000)],
  ["JSON that never ends", '{"crash_info":\n'.repeat(100_000)],
  ["deep JSON", `{"crash_info":${"[".repeat(2_000_000)}`],
])(
  "reads %s in a bounded time",
  (_, text) => {
    const { sections, lines } = readDebugText(text);
    expect(sections.at(-1)?.lastLine).toBe(lines.starts.length);
  },
  30_000,
);

import { expect, test } from "vitest";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

const HOOT = "0   Owl                           0x0000000100a2f10c Owl::hoot() + 64";

test.each([
  ["a heading", `Thread 0 Crashed:\n${HOOT}\n`, ["0", null, true]],
  ["no heading", `${HOOT}\n`, [null, null, false]],
  ["spaces in front", `Thread 3::  nest\n  ${HOOT}\n`, ["3", "nest", false]],
  ["a name in front", `Thread 3 name:  nest\nThread 3:\n${HOOT}\n`, ["3", "nest", false]],
  [
    "a name in front and its queue behind",
    `Thread 3 name:  nest\nThread 3:: Dispatch queue: sea\n${HOOT}\n`,
    ["3", "nest", false],
  ],
])("reads a stack with %s", (_, stack, thread) => {
  const { format, report } = readDebugText(`Process: Owl [7]\n\n${stack}`);
  expect(format).toBe("apple");
  expect(report.threads.map(({ id, name, current }) => [id, name, current])).toEqual([thread]);
  expect(report.threads[0]?.frames).toMatchObject([{ module: "Owl", function: "Owl::hoot()" }]);
});

test.each([
  ["the thread that its heading marks", "Crashed Thread: 5\n\nThread 0:\nThread 1 Crashed:\n", "1"],
  ["the thread that a field names", "Triggered by Thread: 0\n\nThread 0:\n", "0"],
])("crashed is %s", (_, text, id) => {
  const { report } = readDebugText(text.replaceAll(/^Thread \d.*$/gm, `$&\n${HOOT}\n`));
  expect(report.threads.filter(({ current }) => current)).toMatchObject([{ id }]);
});

test.each([
  ["   rip: 0x0000000000000001    rbp: 0x0000000000000002", ["rip", "rbp"]],
  ["rip: 0x0000000000000001 rbp: 0x0000000000000002", ["rip", "rbp"]],
  ["  rip: <unavailable>  rfl: 0x0000000000000287", ["rfl"]],
  ["   esr: 0x56000080  Address size fault", ["esr"]],
  ["Logical CPU:     2", []],
  ["Error Code:      0x00000004", []],
])("reads the registers of %j", (line, names) => {
  const text = `Thread 0 Crashed:\n${HOOT}\n\nThread 0 crashed with X86 Thread State (64-bit):\n  rax: 0x0\n${line}\n`;
  const [, ...registers] = readDebugText(text).report.exception?.registers ?? [];
  expect(registers.map(({ name }) => name)).toEqual(names);
});

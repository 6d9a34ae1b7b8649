import { expect, test } from "vitest";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

test.each([
  ["Thread 3 (crashed)", null, true],
  ["Thread 3 (crashed) - tid: 958997", null, true],
  ["Thread 3 Egg timer #1 (crashed) - tid: 958997", "Egg timer #1", true],
  ["Thread 3 Nest (left) - tid: 9", "Nest (left)", false],
  ["Thread 3 Nest", "Nest", false],
  ["Thread 3 - tid: 9", null, false],
  ["Thread 3  - tid: 9", null, false],
  ["Thread 3", null, false],
])("reads the heading %j", (heading, name, current) => {
  const text = `Operating system: Linux\n\n${heading}\n 0  owl.so!hoot + 0x1\n`;
  expect(readDebugText(text).report.threads).toEqual([
    expect.objectContaining({ id: "3", name, current }),
  ]);
});

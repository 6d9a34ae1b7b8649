import { expect, test } from "vitest";
import { crashingThread } from "@/lib/report/crashing-thread";
import { type ReportSources, readReport } from "@/lib/report/read-report";

const read = (notification: Partial<ReportSources>) =>
  readReport({
    reportXml: "",
    debugOutput: "",
    callstack: [],
    exceptionCode: "",
    exceptionMessage: "",
    ...notification,
  });

const reportXml =
  '<report><process><threads><thread id="2"><frame><symbol>moor</symbol></frame></thread></threads>' +
  "<DebugOutput>from the XML</DebugOutput></process></report>";
const callstack = ["Harbor!cast(7)", { surprise: true }];
const debugOutput =
  "0:002> .ecxr; kp\neax=00000011 ebx=00000000\nChildEBP RetAddr\n0012f8a0 00401234 Harbor!tie+0x1\n";

test("prefers the threads of the XML and the debugger text of the notification", () => {
  const { model } = read({ reportXml, debugOutput: "  0:000> k\n", callstack });
  expect(model.threads.map(({ id }) => id)).toEqual(["2"]);
  expect(model.debugOutput).toBe("  0:000> k\n");
  expect(model.remarks).toHaveLength(1);
});

test("takes the debugger text of the XML when the notification has none", () => {
  expect(read({ reportXml, debugOutput: " \n" }).model.debugOutput).toBe("from the XML");
});

test("makes the callstack the crashing thread when the XML has no threads", () => {
  const { model, sources } = read({ debugOutput: "a\0b", callstack });
  expect(crashingThread(model)).toMatchObject({
    current: true,
    frames: [{ function: "cast", line: 7 }],
  });
  expect(model.threads).toHaveLength(1);
  expect(sources.stack).toBe("callstack");
  expect(model.debugOutput).toBe("a\uFFFDb");
});

test("reads the debugger text where the XML leaves something out", () => {
  const { model, sources, document } = read({ reportXml, debugOutput });
  expect(model.exception?.registers).toHaveLength(2);
  expect(sources).toMatchObject({ stack: "report XML", registers: "debugger text" });
  expect(document?.lines.text).toBe(debugOutput);
});

const WHOLE = `<report><os>Windows</os><process>
  <exception><code>c0000005</code><registers><eax>1</eax></registers></exception>
  <modules><module><name>Harbor</name></module></modules>
  <threads count="1"><thread id="0"><frame><symbol>moor</symbol></frame></thread></threads>
</process></report>`;

test.each([
  ["the XML says it all", { reportXml: WHOLE }],
  ["a user wrote it", { reportXml: "<feedback><title>Fog</title></feedback>" }],
])("does not read the debugger text when %s", (_, parts) => {
  expect(read({ ...parts, debugOutput }).document).toBeNull();
});

test("reads a debugger text to its end, however long it is", () => {
  const { threads } = read({
    debugOutput: `${`${"x".repeat(999)}\n`.repeat(6_000)}${debugOutput}`,
  }).model;
  expect(threads).not.toEqual([]);
  expect(threads).toEqual(read({ debugOutput }).model.threads);
});

test("has no thread when nobody knows one", () => {
  expect(read({ reportXml: "<report/>" }).model).toMatchObject({ threads: [], debugOutput: null });
});

test("is plain data, which can cross to a worker", () => {
  const whole = read({ reportXml, debugOutput, callstack });
  expect(structuredClone(whole)).toEqual(whole);
});

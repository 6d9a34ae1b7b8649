import { expect, test } from "vitest";
import { crashingThread } from "@/lib/report/crashing-thread";
import { readReport } from "@/lib/report/read-report";

const reportXml =
  '<report><process><threads><thread id="2"><frame><symbol>moor</symbol></frame></thread></threads>' +
  "<DebugOutput>from the XML</DebugOutput></process></report>";
const callstack = ["Harbor!cast(7)", { surprise: true }];

test("prefers the threads of the XML and the debugger text of the notification", () => {
  const report = readReport({ reportXml, debugOutput: "  0:000> k\n", callstack });
  expect(report.threads.map(({ id }) => id)).toEqual(["2"]);
  expect(report.debugOutput).toBe("  0:000> k\n");
  expect(report.remarks).toHaveLength(1);
});

test("takes the debugger text of the XML when the notification has none", () => {
  expect(readReport({ reportXml, debugOutput: " \n", callstack: [] }).debugOutput).toBe(
    "from the XML",
  );
});

test("makes the callstack the crashing thread when the XML has no threads", () => {
  const report = readReport({ reportXml: "", debugOutput: "a\0b", callstack });
  expect(crashingThread(report)).toMatchObject({
    current: true,
    frames: [{ function: "cast", line: 7 }],
  });
  expect(report.threads).toHaveLength(1);
  expect(report.debugOutput).toBe("a\uFFFDb");
});

test("has no thread when nobody knows one", () => {
  const report = readReport({ reportXml: "<report/>", debugOutput: "", callstack: [] });
  expect(report).toMatchObject({ threads: [], debugOutput: null });
});

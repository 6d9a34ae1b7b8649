import { expect, test } from "vitest";
import { codeInLines, exceptionLines } from "@/lib/report/cause/exception-lines";
import { readMemoryAccess } from "@/lib/report/cause/memory-access";

test.each([
  // cdb
  ["Attempt to write to address 00000000", "writing", "0x00000000"],
  ["Attempt to read from address ffffffffffffffff", "reading", "0xffffffffffffffff"],
  ["Attempt to execute non-executable address 000000000000001c", "executing", "0x000000000000001c"],
  ["   Parameter[0]: 00000001\n   Parameter[1]: 00000010", "writing", "0x00000010"],
  [
    "   Parameter[0]: 0000000000000000\n   Parameter[1]: 00000000`00000010",
    "reading",
    "0x0000000000000010",
  ],
  [
    "   Parameter[0]: 0000000000000008\n   Parameter[1]: 0000000000000010",
    "executing",
    "0x0000000000000010",
  ],
  ["READ_ADDRESS:  00000044 ", "reading", "0x00000044"],
  ["WRITE_ADDRESS:  00000004 Nonpaged pool", "writing", "0x00000004"],
  [
    "Inpage operation failed at 00007ff612345678, due to I/O error c000009c",
    null,
    "0x00007ff612345678",
  ],
  // minidump_stackwalk
  ["Crash reason:  EXCEPTION_ACCESS_VIOLATION_READ\nCrash address: 0x45", "reading", "0x45"],
  ["Crash reason:  EXCEPTION_ACCESS_VIOLATION_EXEC\nCrash address: 0x45", "executing", "0x45"],
  ["Crash reason:  SIGSEGV\nCrash address: 0x45\n     Access type: Write", "writing", "0x45"],
  [
    "Crash address: 0xffffffffffffffff **\n    ** Non-canonical address detected: 0xe5e5e5e5e5e5e5e5",
    null,
    "0xe5e5e5e5e5e5e5e5",
  ],
  ["Crash|SIGSEGV /SEGV_MAPERR|0x88|3", null, "0x88"],
  [
    '    "address": "0x00000045",\n    "type": "EXCEPTION_ACCESS_VIOLATION_WRITE"',
    "writing",
    "0x00000045",
  ],
  // Apple
  ["Exception Codes: KERN_INVALID_ADDRESS at 0x0000000000000010", null, "0x0000000000000010"],
  ["   far: 0x28  esr: 0x92000006 (Data Abort) byte read Translation fault", "reading", "0x28"],
  ["Error Code:      0x00000006 (no mapping for user data write)", "writing", null],
  // Android
  ["signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x88", null, "0x88"],
])("%s", (text, kind, address) => {
  expect(readMemoryAccess(exceptionLines(text))).toEqual({ kind, address });
});

test.each([
  ["SEGV_MAPERR at 0x88", null, "0x88"],
  ["EXCEPTION_ACCESS_VIOLATION reading address 0x00000010", "reading", "0x00000010"],
  ["Exception 0xc0000005 encountered at address 0x7ff6: executing 0x10", "executing", "0x7ff6"],
  ["Access violation", null, null],
])("the message %s", (text, kind, address) => {
  expect(readMemoryAccess(text)).toEqual({ kind, address });
});

test.each([
  ["   ExceptionCode: c0000005 (Access violation)", "c0000005"],
  ["Crash reason:  SIGSEGV /SEGV_MAPERR", "SIGSEGV /SEGV_MAPERR"],
  ["Crash reason:  \nCrash address: 0x0", null],
  ["Crash|SIGABRT|0x0|3", "SIGABRT"],
  ["Crash||0x0|0", null],
  ["Exception Type:  EXC_BAD_ACCESS (SIGSEGV)", "EXC_BAD_ACCESS (SIGSEGV)"],
  ["nothing of the kind", null],
])("the code in %j", (text, code) => {
  expect(codeInLines(exceptionLines(text))).toBe(code);
});

test("only lines about the exception are read, at most 40 of a text of any length", () => {
  expect(
    exceptionLines("0:000> Attempt to read\n kernel32!ReadFile\nAttempt to read from address 0\n"),
  ).toBe("Attempt to read from address 0");
  const noise = "SYMSRV:  PATH: z:\\symbols\\orrery.pdb\n".repeat(600_000);
  expect(exceptionLines("Crash address: 0x0\n".repeat(50) + noise).split("\n")).toHaveLength(40);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { nameException } from "@/lib/report/cause/name-exception";
import { NTSTATUS, statusByName } from "@/lib/report/cause/ntstatus";
import { RAISED_CODES } from "@/lib/report/cause/raised-codes";

test.each([
  // Windows
  ["c0000005", "Access violation", "0xC0000005"],
  ["3221225477", "Access violation", "0xC0000005"],
  ["-1073741819", "Access violation", "0xC0000005"],
  ["EXCEPTION_ACCESS_VIOLATION_READ", "Access violation", "0xC0000005"],
  ["EXCEPTION_INT_DIVIDE_BY_ZERO", "Division by zero", "0xC0000094"],
  ["EXCEPTION_FLT_INVALID_OPERATION", "Invalid floating-point operation", "0xC0000090"],
  ["EXCEPTION_GUARD_PAGE", "Guard page violation", "0x80000001"],
  ["EXCEPTION_PRIV_INSTRUCTION", "Privileged instruction", "0xC0000096"],
  ["STATUS_HEAP_CORRUPTION", "Heap corruption", "0xC0000374"],
  ["DBG_CONTROL_C", "Control-C", "0x40010005"],
  ["c00000fd", "Stack overflow", "0xC00000FD"],
  ["c0000409", "Fail fast", "0xC0000409"],
  // raised by languages and runtimes
  ["e06d7363", "C++ exception", "0xE06D7363"],
  ["e0434352", ".NET exception", "0xE0434352"],
  ["0xE0434F4D", ".NET exception", "0xE0434F4D"],
  ["0EEDFADE", "Delphi exception", "0x0EEDFADE"],
  ["e0000008", "Out of memory", "0xE0000008"],
  ["cfffffff", "Application hang", "0xCFFFFFFF"],
  // POSIX and Mach
  ["SIGSEGV", "Segmentation fault", "SIGSEGV"],
  ["SIGSEGV /SEGV_MAPERR", "Segmentation fault", "SIGSEGV"],
  ["Fatal signal 11 (SIGSEGV), code 1 (SEGV_MAPERR)", "Segmentation fault", "SIGSEGV"],
  ["SIGNAL 11 (SIGSEGV)", "Segmentation fault", "SIGSEGV"],
  ["SIGUSR2", "User-defined signal 2", "SIGUSR2"],
  ["EXC_BAD_ACCESS (SIGSEGV)", "Bad memory access", "EXC_BAD_ACCESS, SIGSEGV"],
  ["EXC_BAD_ACCESS / KERN_INVALID_ADDRESS", "Bad memory access", "EXC_BAD_ACCESS"],
  ["EXC_CRASH (SIGABRT)", "Aborted", "EXC_CRASH, SIGABRT"],
  ["EXC_CRASH", "Abnormal exit", "EXC_CRASH"],
  ["EXC_GUARD", "Guarded resource misused", "EXC_GUARD"],
  ["EXC_RESOURCE / RESOURCE_TYPE_MEMORY", "Resource limit exceeded", "EXC_RESOURCE"],
  // languages
  ["System.NullReferenceException", "Null reference", "System.NullReferenceException"],
  ["NullReferenceException", "Null reference", "NullReferenceException"],
  ["java.lang.OutOfMemoryError: heap", "Out of memory", "java.lang.OutOfMemoryError"],
  ["TypeError", "Value of the wrong type", "TypeError"],
  ["ZeroDivisionError", "Division by zero", "ZeroDivisionError"],
  ["Orrery.Tides.EbbException", null, "Orrery.Tides.EbbException"],
  ["std::bad_alloc", null, "std::bad_alloc"],
  // a code of Windows that no table has
  ["c0de0001", null, "0xC0DE0001"],
])("%s is called %s", (text, words, code) => {
  expect(nameException(text, null)).toMatchObject({ words, code });
});

test.each([
  ["linux", "7", "SIGBUS"],
  ["apple", "10", "SIGBUS"],
  ["apple", "11", "SIGSEGV"],
] as const)("on %s the number %s is %s", (system, text, code) => {
  expect(nameException(text, system)?.code).toBe(code);
});

test.each(["", "11", "FATAL ERROR", "SIGNAL", "EXC_UNHEARD_OF", "runtime error", "Errors: 3"])(
  "%j names no exception",
  (text) => {
    expect(nameException(text, null)).toBeNull();
  },
);

test("what stands behind the name of an exception is its message", () => {
  const name = nameException("TypeError: tide is not a function\n at ebb", null);
  expect(name?.message).toBe("tide is not a function\n at ebb");
});

test("only exceptions about memory have an address of memory", () => {
  const about = (text: string) => nameException(text, null)?.memory;
  expect(["c0000005", "c0000006", "80000001", "SIGBUS", "EXC_BAD_ACCESS"].map(about)).not.toContain(
    false,
  );
  expect(["80000003", "SIGTRAP", "EXC_CRASH (SIGSEGV)", "TypeError"].map(about)).not.toContain(
    true,
  );
});

test("each status is found by its name, in both spellings of the header", () => {
  for (const [value, { name }] of NTSTATUS) {
    // Two codes share the words of debug output; names are unique.
    expect(statusByName(name)).toBe(value);
    expect(statusByName(name.replace("STATUS_", "EXCEPTION_"))).toBe(value);
  }
});

test("no code is in two tables", () => {
  expect([...RAISED_CODES.keys()].filter((code) => NTSTATUS.has(code))).toEqual([]);
});

test.each(["toString", "constructor", "__proto__"])("%s is no exception", (text) => {
  expect(nameException(text, "linux")).toBeNull();
});

test("never throws, and is done with a megabyte at once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      nameException(text, "linux");
    }),
  );
  const hostile = ["$".repeat(1e6), "a.".repeat(5e5), "Error".repeat(2e5), "EXC_A".repeat(2e5)];
  for (const text of hostile) nameException(text, null);
});

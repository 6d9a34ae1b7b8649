import { expect, test } from "vitest";
import { readDebugText } from "@/lib/debug-text/read-debug-text";

const threadsOf = (text: string) =>
  readDebugText(text).report.threads.map(({ id, name, current }) => [id, name, current]);

test.each([
  ['.  4  Id: 1d14.c18 Suspend: 0 Teb: 0022 Unfrozen "Egg ""timer"" #1"', 'Egg ""timer"" #1'],
  [".  4  Id: 1d14.c18 Suspend: 0 Teb: 0022 Unfrozen", null],
  [".  4  id: 97.c18   Suspend: 0 Teb 7ffd9000 Unfrozen", null],
])("reads the thread %s", (line, name) => {
  const text = `0:004> ~*k\n${line}\nChildEBP RetAddr\n001efcd8 00fd139f owl!hoot+0x1\n`;
  expect(threadsOf(text)).toEqual([["4", name, true]]);
});

test("a name that the list of threads says is that of a thread shown elsewhere", () => {
  const list = '0:000> ~\n   0  Id: 1.2 Suspend: 1 Teb: 0 Unfrozen "main"\n';
  const stack = "0:000> k\nChildEBP RetAddr\n001efcd8 00fd139f owl!hoot+0x1\n";
  expect(threadsOf(stack + list)).toEqual([["0", "main", true]]);
});

test.each([
  ["~4s; .ecxr ; kb", "4"],
  ["~4s ; kb", "4"],
  ["dt ntdll!LdrpLastDllInitializer BaseDllName ; dt ntdll!LdrpFailureData ; ~4s; .ecxr ; kb", "4"],
  [".cxr 0x1 ; kb", null],
  ["~-1s; .ecxr ; kb", null],
])("knows the thread of the stack command %s", (command, id) => {
  const row = "00000088`358ffd88 00007ff6`67f11064 : 00000000`00000001 : owl!hoot+0x1";
  const text = `STACK_TEXT:  \n${row}\n\nSTACK_COMMAND:  ${command}\n`;
  expect(threadsOf(text)).toEqual([[id, null, true]]);
});

test("joins the name of a system with its version", () => {
  const text = "STACK_TEXT:  \n\nOS_VERSION:  10.0.22621.1\n\nOSNAME:  Windows 10\n";
  expect(readDebugText(text).report.os).toBe("Windows 10 10.0.22621.1");
});

test.each([
  ["Owl.dll!Owl.Nest.Hatch(Int32) + 55 [c:\\Nest.cs @ 9]", "0x37", "c:\\Nest.cs", 9],
  ["coreclr!IL_Throw + 1126 at c:\\src\\vm\\jit.cpp:5378", "0x466", "c:\\src\\vm\\jit.cpp", 5378],
  ["coreclr!IL_Throw + 1126", "0x466", null, null],
])("reads %s of a mixed stack", (site, offset, file, line) => {
  const text = `OS Thread Id: 0x1c (3)\n        Child SP               IP Call Site\n000000d11fbccdd0 00007ffb276a6256 ${site}\n`;
  expect(readDebugText(text).report.threads[0]?.frames).toEqual([
    expect.objectContaining({ offset, file, line }),
  ]);
});

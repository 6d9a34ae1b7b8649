import { expect, test } from "vitest";
import { recognise } from "@/lib/debug-text/recognise";
import { splitLines } from "@/lib/debug-text/text-lines";

/** The formats of a text with their first lines. */
const formatsOf = (text: string) =>
  recognise(splitLines(text)).map(({ format, firstLine }) => `${firstLine} ${format}`);

test.each([
  ["", []],
  ["\n", ["1 plain"]],
  ["about ~5k users, see .NET and Thread 1: fine", ["1 plain"]],
  ["{\n}", ["1 plain"]],
  ["0:000> k", ["1 cdb"]],
  ["0:000:x86> !analyze -v", ["1 analyze"]],
  ["!analyze -v\nExceptionAddress: 00401234", ["1 analyze"]],
  ["ExceptionAddress: 00401234\n!analyze -v", ["1 cdb"]],
  ["STACK_TEXT:\n\n0: kd> lm", ["1 cdb"]],
  ["Hello,\n\n~1s; .ecxr; kp", ["1 cdb"]],
  ["Thread 0 (crashed)", ["1 stackwalk"]],
  ["Thread 0 Crashed:", ["1 apple"]],
  ["0|0|owl|hoot|owl.cc|1|0x2", ["1 stackwalk-pipes"]],
  ['log\n{"crash_info":\n{}}\nrest\nOS|a|b', ["1 minidump-json", "5 stackwalk-pipes"]],
  ['{"app_name":1}\n{\n"procPath":2}', ["1 apple-json"]],
  ['{"app_name":1}\nProcess: Owl [7]', ["1 apple"]],
  ['Process: Owl [7]\n{"app_name":1}\n{\n"procPath":2}\n', ["1 apple", "3 apple-json"]],
  [
    "OS|a|b\nCrash|c|0|0\n\n\nProcess: Owl [7]\nThread 0 Crashed:",
    ["1 stackwalk-pipes", "5 apple"],
  ],
])("%j", (text, formats) => {
  expect(formatsOf(text)).toEqual(formats);
});

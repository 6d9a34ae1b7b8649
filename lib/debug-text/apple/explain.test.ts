import { expect, test } from "vitest";
import { addDetail, type Details, explain } from "@/lib/debug-text/apple/explain";

const ZERO: [string, string] = ["Exception Codes", "0x0000000000000000, 0x0000000000000000"];
const CODES: [string, string] = ["Exception Codes", "0x0000000000000001, 0x00000000000000e0"];
const WORDS: [string, string] = ["Application Specific Information", "abort() called"];
const SIGNAL: [string, string] = ["Termination Reason", "Namespace SIGNAL, Code 0x6"];

test.each<[string, [string, string][], string | null]>([
  ["nothing", [ZERO], null],
  ["codes", [CODES], CODES[1]],
  ["codes of a signal", [CODES, SIGNAL], SIGNAL[1]],
  ["last words", [CODES, WORDS, SIGNAL], WORDS[1]],
  ["codes in words", [["Exception Codes", "EXC_I386_GPFLT"], WORDS], "EXC_I386_GPFLT"],
  ["a system that ended it", [ZERO, WORDS, ["Termination Reason", "TCC 0"]], "TCC 0"],
  ["a subtype", [["Exception Subtype", "CPU"], SIGNAL], "CPU"],
  ["an address", [CODES, WORDS, ["Exception Subtype", "KERN at 0x10"]], "KERN at 0x10"],
  ["an address without words", [["Exception Codes", "0x0 at 0x361"], WORDS], WORDS[1]],
])("explains %s", (_, fields, explanation) => {
  const details: Details = new Map();
  for (const [field, value] of fields) addDetail(details, field, value);
  expect(explain(details)).toBe(explanation);
});

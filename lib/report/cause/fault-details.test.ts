import { expect, test } from "vitest";
import { faultDetails } from "@/lib/report/cause/fault-details";
import { parameterDetails } from "@/lib/report/cause/parameter-details";

test.each([
  ["SIGSEGV /SEGV_MAPERR", ["address not mapped"]],
  ["SEGV_ACCERR at 0x88", ["access not permitted"]],
  ["TRAP_BRKPT at 0x0", ["breakpoint"]],
  ["SIGFPE / FPE_INTDIV", ["integer division by zero"]],
  ["KERN_INVALID_ADDRESS at 0x10, KERN_INVALID_ADDRESS", ["address not mapped"]],
  [
    "EXC_BAD_ACCESS (code=EXC_I386_GPFLT)",
    ["general protection fault, often a non-canonical address"],
  ],
  ["EXC_RESOURCE / RESOURCE_TYPE_MEMORY", ["memory"]],
  ["EXC_GUARD / GUARD_TYPE_MACH_PORT / x", ["guarded Mach port"]],
  ["EXCEPTION_STACK_BUFFER_OVERRUN / FAST_FAIL_FATAL_APP_EXIT", ["the program called abort"]],
  ["SEGV_UNHEARD_OF", []],
  ["MY_SEGV_MAPERR", []],
])("%s", (text, words) => {
  expect(faultDetails(text).map((detail) => detail.words)).toEqual(words);
});

test.each([
  [
    "Parameter[0]: 0000000000000007",
    0xc0000409,
    "the program called abort",
    "FAST_FAIL_FATAL_APP_EXIT",
  ],
  ["Parameter[0]: 00000032", 0xc0000409, "heap corruption", "FAST_FAIL_HEAP_METADATA_CORRUPTION"],
  [
    "Inpage operation failed at 7ff6, due to I/O error 00000000c000009c",
    0xc0000006,
    "device data error",
    "0xC000009C",
  ],
  [
    "Termination Reason: Namespace SPRINGBOARD, Code 0x8badf00d",
    null,
    "ended because it did not answer the watchdog in time",
    "0x8badf00d",
  ],
])("%s", (lines, status, words, name) => {
  expect(parameterDetails(lines, status)).toEqual([expect.objectContaining({ words, name })]);
});

test("the first parameter of another exception means something else", () => {
  expect(parameterDetails("Parameter[0]: 00000007", 0xc0000005)).toEqual([]);
});

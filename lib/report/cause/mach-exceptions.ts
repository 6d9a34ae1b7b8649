import { named } from "@/lib/report/cause/known-code";

/**
 * Mach exceptions: osfmk/mach/exception_types.h of Apple's xnu;
 * https://developer.apple.com/documentation/xcode/understanding-the-exception-types-in-a-crash-report
 */
export const MACH_EXCEPTIONS = named({
  EXC_ARITHMETIC: "Arithmetic error",
  EXC_BAD_ACCESS: "Bad memory access",
  EXC_BAD_INSTRUCTION: "Illegal instruction",
  EXC_BREAKPOINT: "Breakpoint or failed check",
  EXC_CORPSE_NOTIFY: "Process ended",
  EXC_CRASH: "Abnormal exit",
  EXC_EMULATION: "Emulation trap",
  EXC_GUARD: "Guarded resource misused",
  EXC_MACH_SYSCALL: "Bad Mach system call",
  EXC_RESOURCE: "Resource limit exceeded",
  EXC_RPC_ALERT: "RPC alert",
  EXC_SOFTWARE: "Software exception",
  EXC_SYSCALL: "Bad system call",
});

/**
 * Why the system ended a process, the `Code` of a `Termination Reason`:
 * https://developer.apple.com/documentation/xcode/sigkill
 */
export const TERMINATION_CODES: Readonly<Record<string, string>> = {
  "0x2182bad2": "a background task did not finish in time",
  "0x2182bad3": "a background URL session did not finish in time",
  "0x2182bad4": "a background fetch did not finish in time",
  "0x8badf00d": "it did not answer the watchdog in time",
  "0xc00010ff": "the device was too hot",
  "0xdead10cc": "it held a file lock while suspended",
  "0xbaadca11": "it did not report an incoming call",
  "0xbad22222": "it was resumed too often as a VoIP app",
  "0xc51bad01": "it used too much CPU time in the background",
  "0xc51bad02": "a background task of a watch did not finish in time",
  "0xc51bad03": "a background task of a watch did not finish, the watch was busy",
};

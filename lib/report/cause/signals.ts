import { named } from "@/lib/report/cause/known-code";
import type { OperatingSystem } from "@/lib/report/in-app/operating-system";

/** POSIX signals, https://man7.org/linux/man-pages/man7/signal.7.html. */
export const SIGNALS = named({
  SIGABRT: "Aborted",
  SIGALRM: "Alarm clock",
  SIGBUS: "Bus error",
  SIGEMT: "Emulation trap",
  SIGFPE: "Arithmetic error",
  SIGHUP: "Hangup",
  SIGILL: "Illegal instruction",
  SIGINT: "Interrupted",
  SIGKILL: "Killed",
  SIGPIPE: "Broken pipe",
  SIGQUIT: "Quit",
  SIGSEGV: "Segmentation fault",
  SIGSTKFLT: "Stack fault of a coprocessor",
  SIGSYS: "Bad system call",
  SIGTERM: "Terminated",
  SIGTRAP: "Trap",
  SIGUSR1: "User-defined signal 1",
  SIGUSR2: "User-defined signal 2",
  SIGXCPU: "CPU time limit exceeded",
  SIGXFSZ: "File size limit exceeded",
});

export type PosixSystem = Exclude<OperatingSystem, "windows">;

/** Signals by number: asm-generic/signal.h of Linux, sys/signal.h of Apple. */
const NUMBERS: Record<PosixSystem, Readonly<Record<string, string>>> = {
  linux: {
    3: "SIGQUIT",
    4: "SIGILL",
    5: "SIGTRAP",
    6: "SIGABRT",
    7: "SIGBUS",
    8: "SIGFPE",
    9: "SIGKILL",
    11: "SIGSEGV",
    13: "SIGPIPE",
    15: "SIGTERM",
    31: "SIGSYS",
  },
  apple: {
    3: "SIGQUIT",
    4: "SIGILL",
    5: "SIGTRAP",
    6: "SIGABRT",
    7: "SIGEMT",
    8: "SIGFPE",
    9: "SIGKILL",
    10: "SIGBUS",
    11: "SIGSEGV",
    12: "SIGSYS",
    13: "SIGPIPE",
    15: "SIGTERM",
  },
};

/** `11` as "SIGSEGV"; null for what is no number of a signal that ends programs. */
export function signalByNumber(text: string, system: PosixSystem): string | null {
  return /^\d+$/.test(text) ? (NUMBERS[system][text] ?? null) : null;
}

import { FAST_FAIL } from "@/lib/report/cause/fast-fail";
import { type KnownCode, named } from "@/lib/report/cause/known-code";

/**
 * Codes that say more about a signal or a Mach exception. SEGV_, BUS_, FPE_, ILL_, TRAP_, SI_, SYS_:
 * sigaction(2) and sys/signal.h; KERN_: mach/kern_return.h; EXC_I386_, EXC_ARM_: mach/exception.h of
 * each processor; RESOURCE_, GUARD_: kern/exc_resource.h and kern/exc_guard.h of Apple's xnu.
 */
const DETAILS = named({
  SEGV_MAPERR: "address not mapped",
  SEGV_ACCERR: "access not permitted",
  SEGV_BNDERR: "outside the bounds of its object",
  SEGV_PKUERR: "denied by a protection key",
  SEGV_MTEAERR: "memory tag mismatch, reported late",
  SEGV_MTESERR: "memory tag mismatch",
  BUS_ADRALN: "misaligned address",
  BUS_ADRERR: "physical address does not exist",
  BUS_OBJERR: "hardware error of the mapped object",
  BUS_MCEERR_AR: "memory hardware error",
  BUS_MCEERR_AO: "memory hardware error",
  FPE_INTDIV: "integer division by zero",
  FPE_INTOVF: "integer overflow",
  FPE_FLTDIV: "floating-point division by zero",
  FPE_FLTOVF: "floating-point overflow",
  FPE_FLTUND: "floating-point underflow",
  FPE_FLTRES: "inexact floating-point result",
  FPE_FLTINV: "invalid floating-point operation",
  FPE_FLTSUB: "subscript out of range",
  ILL_ILLOPC: "illegal opcode",
  ILL_ILLOPN: "illegal operand",
  ILL_ILLADR: "illegal addressing mode",
  ILL_ILLTRP: "illegal trap",
  ILL_PRVOPC: "privileged opcode",
  ILL_PRVREG: "privileged register",
  ILL_COPROC: "coprocessor error",
  ILL_BADSTK: "internal stack error",
  TRAP_BRKPT: "breakpoint",
  TRAP_TRACE: "trace trap",
  TRAP_BRANCH: "branch trap",
  TRAP_HWBKPT: "hardware breakpoint",
  SI_USER: "sent by a process",
  SI_KERNEL: "sent by the kernel",
  SI_QUEUE: "sent by sigqueue",
  SI_TKILL: "sent by a thread",
  SYS_SECCOMP: "system call refused by seccomp",
  KERN_INVALID_ADDRESS: "address not mapped",
  KERN_PROTECTION_FAILURE: "access not permitted",
  KERN_INVALID_ARGUMENT: "invalid argument",
  KERN_NO_ACCESS: "no access",
  KERN_NO_SPACE: "no space left",
  KERN_FAILURE: "the kernel failed",
  KERN_RESOURCE_SHORTAGE: "resources used up",
  KERN_MEMORY_FAILURE: "the memory object cannot be read",
  KERN_MEMORY_ERROR: "memory error",
  KERN_CODESIGN_ERROR: "invalid code signature",
  EXC_I386_GPFLT: "general protection fault, often a non-canonical address",
  EXC_I386_DIV: "division by zero",
  EXC_I386_INVOP: "illegal instruction",
  EXC_I386_BPT: "breakpoint",
  EXC_I386_ALIGNFLT: "misaligned address",
  EXC_I386_STKFLT: "stack fault",
  EXC_ARM_DA_ALIGN: "misaligned address",
  EXC_ARM_SP_ALIGN: "misaligned stack",
  EXC_ARM_UNDEFINED: "undefined instruction",
  EXC_ARM_BREAKPOINT: "breakpoint",
  EXC_ARM_PAC_FAIL: "pointer authentication failed",
  RESOURCE_TYPE_CPU: "CPU time",
  RESOURCE_TYPE_WAKEUPS: "wakeups",
  RESOURCE_TYPE_MEMORY: "memory",
  RESOURCE_TYPE_IO: "writes to disk",
  RESOURCE_TYPE_THREADS: "number of threads",
  GUARD_TYPE_MACH_PORT: "guarded Mach port",
  GUARD_TYPE_FD: "guarded file descriptor",
  GUARD_TYPE_USER: "guarded by the program",
  GUARD_TYPE_VN: "guarded file",
  GUARD_TYPE_VIRT_MEMORY: "guarded memory",
  GUARD_TYPE_REJECTED_SC: "system call not allowed",
});

const FAST_FAIL_BY_NAME = new Map([...FAST_FAIL.values()].map((known) => [known.name, known]));

/** `SEGV_MAPERR` in `SIGSEGV /SEGV_MAPERR`, `KERN_INVALID_ADDRESS` in `KERN_INVALID_ADDRESS at 0x10` */
export const DETAIL_CODE =
  /\b(?:(?:SEGV|BUS|FPE|ILL|TRAP|SI|SYS|KERN|EXC_I386|EXC_ARM|RESOURCE_TYPE|GUARD_TYPE)_[A-Z]+(?:_[A-Z]+)*|FAST_FAIL_[A-Z_]+)\b/g;

/** The codes in a text that are known to say more about its exception, each once, in their order. */
export function faultDetails(text: string): KnownCode[] {
  const codes = [...new Set(text.match(DETAIL_CODE))];
  return codes.flatMap((code) => DETAILS.get(code) ?? FAST_FAIL_BY_NAME.get(code) ?? []);
}

import { numbered } from "@/lib/report/cause/known-code";

/**
 * Status codes that end Windows programs. Names and numbers: MS-ERREF 2.3.1 and ntstatus.h, checked
 * against rust-minidump's minidump-common/src/errors/windows.rs; aliases: what cdb prints.
 */
export const NTSTATUS = numbered([
  [0x40000005, "STATUS_SEGMENT_NOTIFICATION", "Segment notification"],
  [0x4000001e, "STATUS_WX86_SINGLE_STEP", "Single step in a 32-bit process"],
  [0x4000001f, "STATUS_WX86_BREAKPOINT", "Breakpoint in a 32-bit process", "WOW64 breakpoint"],
  [0x40010003, "DBG_TERMINATE_THREAD", "Thread ended by a debugger"],
  [0x40010004, "DBG_TERMINATE_PROCESS", "Process ended by a debugger"],
  [0x40010005, "DBG_CONTROL_C", "Control-C", "Control-C exception"],
  [0x40010006, "DBG_PRINTEXCEPTION_C", "Debug output"],
  [0x40010008, "DBG_CONTROL_BREAK", "Control-Break", "Control-Break exception"],
  [0x4001000a, "DBG_PRINTEXCEPTION_WIDE_C", "Debug output"],
  [0x80000001, "STATUS_GUARD_PAGE_VIOLATION", "Guard page violation"],
  [0x80000002, "STATUS_DATATYPE_MISALIGNMENT", "Misaligned data", "Data misaligned"],
  [0x80000003, "STATUS_BREAKPOINT", "Breakpoint", "Break instruction exception"],
  [0x80000004, "STATUS_SINGLE_STEP", "Single step", "Single step exception"],
  [0x80000007, "STATUS_WAKE_SYSTEM_DEBUGGER", "Wake debugger"],
  [0x80000026, "STATUS_LONGJUMP", "Long jump"],
  [0x80000029, "STATUS_UNWIND_CONSOLIDATE", "Unwind consolidation"],
  [0xc0000001, "STATUS_UNSUCCESSFUL", "Operation failed"],
  [0xc0000002, "STATUS_NOT_IMPLEMENTED", "Not implemented"],
  [0xc0000005, "STATUS_ACCESS_VIOLATION", "Access violation"],
  [0xc0000006, "STATUS_IN_PAGE_ERROR", "In-page I/O error"],
  [0xc0000008, "STATUS_INVALID_HANDLE", "Invalid handle"],
  [0xc000000d, "STATUS_INVALID_PARAMETER", "Invalid parameter"],
  [0xc000000e, "STATUS_NO_SUCH_DEVICE", "Device does not exist"],
  [0xc0000017, "STATUS_NO_MEMORY", "Out of memory"],
  [0xc000001d, "STATUS_ILLEGAL_INSTRUCTION", "Illegal instruction"],
  [0xc000001e, "STATUS_INVALID_LOCK_SEQUENCE", "Invalid lock sequence"],
  [0xc0000022, "STATUS_ACCESS_DENIED", "Access denied"],
  [0xc0000025, "STATUS_NONCONTINUABLE_EXCEPTION", "Continued from a non-continuable exception"],
  [0xc0000026, "STATUS_INVALID_DISPOSITION", "Invalid answer of an exception handler"],
  [0xc0000028, "STATUS_BAD_STACK", "Invalid stack while unwinding"],
  [0xc0000029, "STATUS_INVALID_UNWIND_TARGET", "Invalid target of an unwind"],
  [0xc000007b, "STATUS_INVALID_IMAGE_FORMAT", "Module is for another processor or damaged"],
  [0xc000008c, "STATUS_ARRAY_BOUNDS_EXCEEDED", "Array index out of bounds"],
  [0xc000008d, "STATUS_FLOAT_DENORMAL_OPERAND", "Floating-point denormal operand"],
  [0xc000008e, "STATUS_FLOAT_DIVIDE_BY_ZERO", "Floating-point division by zero"],
  [0xc000008f, "STATUS_FLOAT_INEXACT_RESULT", "Floating-point inexact result"],
  [0xc0000090, "STATUS_FLOAT_INVALID_OPERATION", "Invalid floating-point operation"],
  [0xc0000091, "STATUS_FLOAT_OVERFLOW", "Floating-point overflow"],
  [0xc0000092, "STATUS_FLOAT_STACK_CHECK", "Floating-point stack check"],
  [0xc0000093, "STATUS_FLOAT_UNDERFLOW", "Floating-point underflow"],
  [0xc0000094, "STATUS_INTEGER_DIVIDE_BY_ZERO", "Division by zero", "Integer divide-by-zero"],
  [0xc0000095, "STATUS_INTEGER_OVERFLOW", "Integer overflow"],
  [0xc0000096, "STATUS_PRIVILEGED_INSTRUCTION", "Privileged instruction"],
  [0xc000009a, "STATUS_INSUFFICIENT_RESOURCES", "System resources used up"],
  [0xc000009c, "STATUS_DEVICE_DATA_ERROR", "Device data error"],
  [0xc00000bb, "STATUS_NOT_SUPPORTED", "Not supported"],
  [0xc00000fd, "STATUS_STACK_OVERFLOW", "Stack overflow"],
  [0xc00000ff, "STATUS_BAD_FUNCTION_TABLE", "Invalid function table while unwinding"],
  [0xc000012d, "STATUS_COMMITMENT_LIMIT", "Out of virtual memory"],
  [0xc0000135, "STATUS_DLL_NOT_FOUND", "DLL not found"],
  [0xc0000138, "STATUS_ORDINAL_NOT_FOUND", "Ordinal not found in a DLL"],
  [0xc0000139, "STATUS_ENTRYPOINT_NOT_FOUND", "Function not found in a DLL"],
  [0xc000013a, "STATUS_CONTROL_C_EXIT", "Ended by Control-C"],
  [0xc0000142, "STATUS_DLL_INIT_FAILED", "A DLL failed to initialise"],
  [0xc0000144, "STATUS_UNHANDLED_EXCEPTION", "Unhandled exception"],
  [0xc0000185, "STATUS_IO_DEVICE_ERROR", "I/O device error"],
  [0xc0000194, "STATUS_POSSIBLE_DEADLOCK", "Possible deadlock"],
  [0xc00001a5, "STATUS_INVALID_EXCEPTION_HANDLER", "Invalid exception handler"],
  [0xc0000221, "STATUS_IMAGE_CHECKSUM_MISMATCH", "Module with a wrong checksum"],
  [0xc0000264, "STATUS_RESOURCE_NOT_OWNED", "Lock released by a thread that does not hold it"],
  [0xc000027b, "STATUS_STOWED_EXCEPTION", "Stowed exception of the Windows Runtime"],
  [0xc00002b4, "STATUS_FLOAT_MULTIPLE_FAULTS", "Several floating-point faults"],
  [0xc00002b5, "STATUS_FLOAT_MULTIPLE_TRAPS", "Several floating-point traps"],
  [0xc0000374, "STATUS_HEAP_CORRUPTION", "Heap corruption"],
  [
    0xc0000409,
    "STATUS_STACK_BUFFER_OVERRUN",
    "Fail fast",
    "Security check failure or stack buffer overrun",
  ],
  [0xc0000417, "STATUS_INVALID_CRUNTIME_PARAMETER", "Invalid parameter for the C runtime"],
  [0xc000041d, "STATUS_FATAL_USER_CALLBACK_EXCEPTION", "Unhandled exception in a user callback"],
  [0xc0000420, "STATUS_ASSERTION_FAILURE", "Assertion failure", "Assertion failure or continue"],
  [0xc0000428, "STATUS_INVALID_IMAGE_HASH", "Module with an invalid signature"],
  [0xc0000602, "STATUS_FAIL_FAST_EXCEPTION", "Fail fast"],
  [0xc0000604, "STATUS_DYNAMIC_CODE_BLOCKED", "Dynamic code blocked"],
  [0xc000070a, "STATUS_THREADPOOL_HANDLE_EXCEPTION", "Invalid handle in the thread pool"],
  [0xc015000f, "STATUS_SXS_EARLY_DEACTIVATION", "Activation context left too early"],
  [0xc0150010, "STATUS_SXS_INVALID_DEACTIVATION", "Activation context left out of order"],
]);

/** winbase.h names the same codes anew; only these differ in more than the `EXCEPTION_` in front. */
const WINBASE_NAMES: Readonly<Record<string, string>> = {
  GUARD_PAGE: "GUARD_PAGE_VIOLATION",
  BOUNDS_EXCEEDED: "ARRAY_BOUNDS_EXCEEDED",
  PRIV_INSTRUCTION: "PRIVILEGED_INSTRUCTION",
};

const BY_NAME = new Map([...NTSTATUS].map(([value, { name }]) => [name, value]));

/** The number of `STATUS_STACK_OVERFLOW`, `EXCEPTION_ACCESS_VIOLATION_READ`; null when unknown. */
export function statusByName(name: string): number | null {
  const bare = name
    .replace(/^(?:EXCEPTION|STATUS)_/, "")
    .replace(/^(ACCESS_VIOLATION|IN_PAGE_ERROR)_(?:READ|WRITE|EXEC)$/, "$1")
    .replace(/^FLT_/, "FLOAT_")
    .replace(/^INT_/, "INTEGER_");
  return BY_NAME.get(`STATUS_${WINBASE_NAMES[bare] ?? bare}`) ?? BY_NAME.get(bare) ?? null;
}

/** Those whose address is one of memory that the program tried to use. */
export const MEMORY_STATUSES: ReadonlySet<number> = new Set([0x80000001, 0xc0000005, 0xc0000006]);

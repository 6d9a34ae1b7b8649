import { numbered } from "@/lib/report/cause/known-code";

/**
 * What `__fastfail` was called with, the first parameter of STATUS_STACK_BUFFER_OVERRUN. winnt.h of
 * the Windows 11 SDK, https://learn.microsoft.com/cpp/intrinsics/fastfail.
 */
export const FAST_FAIL = numbered([
  [0, "FAST_FAIL_LEGACY_GS_VIOLATION", "stack buffer overrun"],
  [1, "FAST_FAIL_VTGUARD_CHECK_FAILURE", "damaged virtual function table"],
  [2, "FAST_FAIL_STACK_COOKIE_CHECK_FAILURE", "stack buffer overrun"],
  [3, "FAST_FAIL_CORRUPT_LIST_ENTRY", "damaged linked list"],
  [4, "FAST_FAIL_INCORRECT_STACK", "wrong stack"],
  [5, "FAST_FAIL_INVALID_ARG", "invalid argument"],
  [6, "FAST_FAIL_GS_COOKIE_INIT", "stack cookie not initialised"],
  [7, "FAST_FAIL_FATAL_APP_EXIT", "the program called abort"],
  [8, "FAST_FAIL_RANGE_CHECK_FAILURE", "index out of range"],
  [9, "FAST_FAIL_UNSAFE_REGISTRY_ACCESS", "unsafe access to the registry"],
  [10, "FAST_FAIL_GUARD_ICALL_CHECK_FAILURE", "call to an address that is no function"],
  [11, "FAST_FAIL_GUARD_WRITE_CHECK_FAILURE", "write to guarded memory"],
  [12, "FAST_FAIL_INVALID_FIBER_SWITCH", "invalid switch of fibers"],
  [14, "FAST_FAIL_INVALID_REFERENCE_COUNT", "invalid reference count"],
  [18, "FAST_FAIL_INVALID_JUMP_BUFFER", "damaged jump buffer"],
  [19, "FAST_FAIL_MRDATA_MODIFIED", "read-only data of the loader was changed"],
  [20, "FAST_FAIL_CERTIFICATION_FAILURE", "certification failed"],
  [21, "FAST_FAIL_INVALID_EXCEPTION_CHAIN", "damaged chain of exception handlers"],
  [25, "FAST_FAIL_DLOAD_PROTECTION_FAILURE", "damaged table of delay-loaded functions"],
  [28, "FAST_FAIL_INVALID_BUFFER_ACCESS", "access outside a buffer"],
  [29, "FAST_FAIL_INVALID_BALANCED_TREE", "damaged balanced tree"],
  [35, "FAST_FAIL_UNEXPECTED_HEAP_EXCEPTION", "exception inside the heap"],
  [36, "FAST_FAIL_INVALID_LOCK_STATE", "invalid state of a lock"],
  [38, "FAST_FAIL_INVALID_LONGJUMP_TARGET", "invalid target of a long jump"],
  [40, "FAST_FAIL_INVALID_THREAD", "invalid thread"],
  [50, "FAST_FAIL_HEAP_METADATA_CORRUPTION", "heap corruption"],
  [57, "FAST_FAIL_CONTROL_INVALID_RETURN_ADDRESS", "damaged return address"],
  [64, "FAST_FAIL_GUARD_ICALL_CHECK_FAILURE_XFG", "call to a function of another type"],
  [65, "FAST_FAIL_CAST_GUARD", "cast to a wrong type"],
  [71, "FAST_FAIL_ASAN_ERROR", "AddressSanitizer error"],
  [72, "FAST_FAIL_CLR_EXCEPTION_AOT", "unhandled .NET exception"],
]);

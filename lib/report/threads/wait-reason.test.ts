import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSymbol } from "@/lib/report/symbol";
import { waitReason } from "@/lib/report/threads/wait-reason";
import { aFrame } from "@/lib/testing/report-parts";

const stack = (symbols: readonly string[]) =>
  symbols.map((symbol) => {
    const { module, function: called, offset } = splitSymbol(symbol);
    return aFrame({ symbol, module, function: called, offset });
  });

test.each([
  // Windows
  [
    "waiting for an object",
    "ntdll!NtWaitForSingleObject+0xc KERNELBASE!WaitForSingleObjectEx+0x99 Orrery!run",
  ],
  [
    "waiting for one of several objects",
    "ntdll!NtWaitForMultipleObjects KERNELBASE!WaitForMultipleObjectsEx",
  ],
  [
    "idle pool worker",
    "ntdll!NtWaitForWorkViaWorkerFactory+0xc ntdll!TppWorkerThread+0x296 kernel32!BaseThreadInitThunk",
  ],
  ["sleeping", "ntdll!NtDelayExecution KERNELBASE!SleepEx Orrery!run"],
  ["waiting for I/O", "ntdll!NtRemoveIoCompletion KERNELBASE!GetQueuedCompletionStatus"],
  ["waiting for messages", "win32u!NtUserGetMessage user32!GetMessageW Orrery!pump"],
  [
    "waiting for messages",
    "win32u!NtUserMsgWaitForMultipleObjectsEx user32!RealMsgWaitForMultipleObjectsEx",
  ],
  [
    "waiting for a lock",
    "ntdll!NtWaitForSingleObject ntdll!RtlpWaitOnCriticalSection ntdll!RtlEnterCriticalSection",
  ],
  [
    "waiting for a lock",
    "ntdll!NtWaitForAlertByThreadId ntdll!RtlAcquireSRWLockExclusive Orrery!run",
  ],
  [
    "waiting for a condition",
    "ntdll!NtWaitForAlertByThreadId ntdll!RtlSleepConditionVariableSRW KERNELBASE!SleepConditionVariableSRW",
  ],
  ["waiting for another thread", "ntdll!NtWaitForAlertByThreadId Orrery!run"],
  ["waiting for an object", "ntdll!KiFastSystemCallRet ntdll!ZwWaitForSingleObject Orrery!run"],
  // Linux
  [
    "waiting for a condition",
    "libc.so.6!__futex_abstimed_wait_common64 libc.so.6!pthread_cond_wait@@GLIBC_2.3.2",
  ],
  ["waiting for a lock", "libc.so.6!__lll_lock_wait libc.so.6!__pthread_mutex_lock"],
  ["waiting for I/O", "libc.so.6!epoll_wait Orrery!loop"],
  ["waiting for I/O", "libc.so.6!__GI___poll Orrery!loop"],
  ["waiting for I/O", "libc.so.6!read Orrery!loop"],
  ["sleeping", "libc.so.6!clock_nanosleep@GLIBC_2.17 Orrery!loop"],
  ["waiting for a semaphore", "libc.so.6!__new_sem_wait_slow64 Orrery!loop"],
  ["waiting for I/O", "libc.so.6+0x11c7f libc.so.6!__poll"],
  // Apple
  [
    "waiting for messages",
    "libsystem_kernel.dylib!mach_msg2_trap libsystem_kernel.dylib!mach_msg CoreFoundation!__CFRunLoopServiceMachPort",
  ],
  ["waiting for a message of another process", "libsystem_kernel.dylib!mach_msg_trap Orrery!serve"],
  [
    "idle pool worker",
    "libsystem_kernel.dylib!__workq_kernreturn libsystem_pthread.dylib!_pthread_wqthread",
  ],
  [
    "waiting for a condition",
    "libsystem_kernel.dylib!__psynch_cvwait libsystem_pthread.dylib!_pthread_cond_wait",
  ],
  [
    "waiting for a semaphore",
    "libsystem_kernel.dylib!semaphore_wait_trap libdispatch.dylib!_dispatch_sema4_wait",
  ],
  ["waiting for I/O", "libsystem_kernel.dylib!kevent Orrery!loop"],
  [
    "waiting for a lock",
    "libsystem_kernel.dylib!__ulock_wait libsystem_platform.dylib!_os_unfair_lock_lock_slow",
  ],
  // languages
  ["waiting for a condition", "java.lang.Object.wait(Native_Method) com.example.Orrery.run"],
  ["sleeping", "System.Private.CoreLib!System.Threading.Thread.Sleep(Int32) Orrery!Run"],
  // work
  [null, "Orrery!Planet::draw Orrery!run"],
  [null, "Orrery!Socket::read Orrery!run"],
  [null, "Orrery!a Orrery!b ntdll!NtWaitForSingleObject"],
  [null, "ntdll!RtlAllocateHeap Orrery!run"],
])("%s: %s", (words, symbols) => {
  expect(waitReason(stack(symbols.split(" "))) ?? null).toBe(words);
});

test("the frame that says most tells it", () => {
  const frames = stack(["ntdll!NtWaitForSingleObject", "ntdll!RtlEnterCriticalSection"]);
  expect(waitReason(frames)).toBe("waiting for a lock");
});

test("never throws, and an empty stack waits for nothing", () => {
  expect(waitReason([])).toBeNull();
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" })),
      (symbols) => void waitReason(stack(symbols)),
    ),
  );
});

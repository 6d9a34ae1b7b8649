import { patternList } from "@/lib/report/in-app/pattern-list";

/** What a thread waits for; `functions` are globs on the names of functions without their modules. */
export interface Wait {
  words: string;
  functions: readonly string[];
}

const wait = (words: string, functions: string): Wait => ({
  words,
  functions: patternList(functions),
});

/**
 * Functions that a thread stays in while it waits, in the order of how much they say. Sources: the
 * Windows API and its Nt functions (learn.microsoft.com/windows/win32), section 2 of the Linux manual,
 * glibc's nptl, Apple's libpthread, libdispatch and xnu (syscalls.master), java.lang, System.Threading.
 */
export const WAITS: readonly Wait[] = [
  wait(
    "waiting for a lock",
    `RtlEnterCriticalSection, RtlpEnterCriticalSection*, RtlpWaitOnCriticalSection, EnterCriticalSection,
     RtlAcquireSRWLock*, AcquireSRWLock*, NtWaitForKeyedEvent, _Mtx_lock, mtx_do_lock, pthread_mutex_lock*,
     __pthread_mutex_lock*, ___pthread_mutex_lock*, __lll_lock_wait*, pthread_rwlock_*lock, __pthread_rwlock_*lock*,
     __psynch_mutexwait, __psynch_rw_*lock, _pthread_mutex_firstfit_lock*, os_unfair_lock_lock*,
     _os_unfair_lock_lock*, System.Threading.Monitor.Enter*, System.Threading.Monitor.ReliableEnter*,
     java.util.concurrent.locks.*.lock*`,
  ),
  wait(
    "waiting for a condition",
    `RtlSleepConditionVariable*, SleepConditionVariable*, _Cnd_wait, _Cnd_timedwait, pthread_cond_*wait*,
     __pthread_cond_*wait*, ___pthread_cond_*wait*, __psynch_cvwait, _pthread_cond_wait,
     std::condition_variable::wait*, std::__1::condition_variable::wait*, RtlWaitOnAddress, WaitOnAddress,
     java.lang.Object.wait*, System.Threading.Monitor.Wait*, System.Threading.Monitor.ObjWait*`,
  ),
  wait(
    "idle pool worker",
    `NtWaitForWorkViaWorkerFactory, ZwWaitForWorkViaWorkerFactory, __workq_kernreturn,
     java.util.concurrent.ThreadPoolExecutor.getTask*, System.Threading.PortableThreadPool*.WorkerThreadStart*`,
  ),
  wait(
    "waiting for messages",
    `GetMessageA, GetMessageW, NtUserGetMessage, ZwUserGetMessage, PeekMessage?, NtUserPeekMessage, WaitMessage,
     NtUserWaitMessage, MsgWaitForMultipleObjects*, RealMsgWaitForMultipleObjects*,
     NtUserMsgWaitForMultipleObjects*, CFRunLoopRunSpecific, __CFRunLoopServiceMachPort, __CFRunLoopRun,
     android.os.MessageQueue.nativePollOnce*, android::Looper::pollOnce*, android::Looper::pollInner*, g_main_loop_run`,
  ),
  wait(
    "sleeping",
    `NtDelayExecution, ZwDelayExecution, Sleep, SleepEx, nanosleep, __nanosleep*, clock_nanosleep*, __clock_nanosleep*,
     usleep, __semwait_signal*, java.lang.Thread.sleep*, System.Threading.Thread.Sleep*`,
  ),
  wait(
    "waiting for I/O",
    `NtRemoveIoCompletion*, ZwRemoveIoCompletion*, GetQueuedCompletionStatus*, NtReadFile, ZwReadFile, NtWriteFile,
     NtFsControlFile, NtDeviceIoControlFile, ReadFile, epoll_wait*, epoll_pwait*, __epoll_*wait*, poll, __poll,
     __GI___poll, ppoll, __ppoll*, select, __select, __GI___select, pselect*, kevent, kevent64, kevent_qos, kevent_id,
     io_getevents, io_uring_*, read, __read*, __libc_read, __GI___libc_read, pread*, write, __write, __GI___libc_write,
     recv, __recv, __libc_recv, recvfrom*, __recvfrom, recvmsg*, __recvmsg, accept, __accept*, __libc_accept*, connect,
     __connect, WSARecv, sun.nio.ch.*poll*, sun.nio.ch.*wait*, java.net.*accept*, java.net.*read*`,
  ),
  wait(
    "waiting for a message of another process",
    `NtAlpc*, ZwAlpc*, mach_msg, mach_msg_trap, mach_msg2_trap, mach_msg_overwrite_trap,
     android::IPCThreadState::talkWithDriver*`,
  ),
  wait(
    "waiting for a semaphore",
    `NtReleaseSemaphore, sem_wait*, __sem_wait*, sem_timedwait*, __new_sem_wait*, do_futex_wait*, semaphore_wait_trap,
     semaphore_timedwait_trap, semaphore_wait_signal_trap, _dispatch_sema4_wait, _dispatch_semaphore_wait_slow,
     System.Threading.SemaphoreSlim.Wait*, java.util.concurrent.Semaphore.acquire*`,
  ),
  wait(
    "waiting for one of several objects",
    `NtWaitForMultipleObjects*, ZwWaitForMultipleObjects*, WaitForMultipleObjects*, System.Threading.WaitHandle.WaitAny*,
     System.Threading.WaitHandle.WaitMultiple*`,
  ),
  wait(
    "waiting for an object",
    `NtWaitForSingleObject*, ZwWaitForSingleObject*, WaitForSingleObject*, NtSignalAndWaitForSingleObject,
     System.Threading.WaitHandle.WaitOne*`,
  ),
  wait("waiting for a device", "ioctl, __ioctl, __GI___ioctl, DeviceIoControl"),
  wait("waiting for a child process", "wait4, __wait4, waitpid, __waitpid, waitid, __waitid"),
  wait(
    "waiting for another thread",
    `NtWaitForAlertByThreadId, ZwWaitForAlertByThreadId, pthread_join*, __pthread_join*, __pthread_clockjoin*, __ulock_wait*, *futex_wait,
     futex_wait*, __futex_abstimed_wait*, __GI___futex_abstimed_wait*, futex, java.util.concurrent.locks.LockSupport.park*,
     sun.misc.Unsafe.park*, jdk.internal.misc.Unsafe.park*, java.lang.Thread.join*, System.Threading.Thread.Join*`,
  ),
  wait(
    "waiting for a signal",
    "sigwait*, __sigwait*, sigtimedwait*, __sigtimedwait*, pause, __pause, sigsuspend*, __sigsuspend*",
  ),
];

import type { BackgroundThread } from "@/lib/samples/stacks/background-thread";

/** How every Windows thread starts. */
export const threadStart = ["KERNEL32!BaseThreadInitThunk+0x1d", "ntdll!RtlUserThreadStart+0x28"];

const startupSource =
  "D:\\a\\_work\\1\\s\\src\\vctools\\crt\\vcstartup\\src\\startup\\exe_common.inl";

/** How a program reaches its main function, when Visual C++ built it. */
export function programStart(module: string): string[] {
  return [
    `inline ${module}!invoke_main+0x22 @ ${startupSource}:78`,
    `${module}!__scrt_common_main_seh+0x10c @ ${startupSource}:288`,
    ...threadStart,
  ];
}

/** How the C++ runtime starts a thread for a library. */
export const runtimeThreadStart = [
  "ucrtbase!thread_start<unsigned int (__cdecl*)(void *),1>+0x93",
  ...threadStart,
];

const waitOnAddress = [
  "ntdll!NtWaitForAlertByThreadId+0x14",
  "ntdll!RtlSleepConditionVariableSRW+0x137",
  "KERNELBASE!SleepConditionVariableSRW+0x29",
];

/** What a C++ exception that nobody caught leaves above the function that threw it. */
export function thrownBy(thrower: string): string[] {
  return ["KERNELBASE!RaiseException+0x6c", "VCRUNTIME140!_CxxThrowException+0x97", thrower];
}

export const waitForOne = [
  "ntdll!NtWaitForSingleObject+0x14",
  "KERNELBASE!WaitForSingleObjectEx+0x8e",
];

export const waitForSeveral = [
  "ntdll!NtWaitForMultipleObjects+0x14",
  "KERNELBASE!WaitForMultipleObjectsEx+0xe9",
];

export const idleMessageLoop = [
  "win32u!NtUserMsgWaitForMultipleObjectsEx+0x14",
  "user32!RealMsgWaitForMultipleObjectsEx+0x1e",
];

/** Threads that the operating system and its libraries start in any program with windows. */
export const windowsThreads: readonly BackgroundThread[] = [
  {
    name: "thread pool",
    least: 2,
    most: 5,
    frames: [
      "ntdll!NtWaitForWorkViaWorkerFactory+0x14",
      "ntdll!TppWorkerThread+0x2ee",
      ...threadStart,
    ],
  },
  {
    name: "COM apartment",
    least: 0,
    most: 1,
    frames: [
      "win32u!NtUserGetMessage+0x14",
      "user32!GetMessageW+0x22",
      "combase!CDllHost::STAWorkerLoop+0x8b",
      "combase!CDllHost::WorkerThread+0x11f",
      "combase!DLLHostThreadEntry+0xd",
      "combase!CRpcThread::WorkerLoop+0x5e",
      "combase!CRpcThreadCache::RpcWorkerThreadEntry+0x2a",
      ...threadStart,
    ],
  },
  {
    name: "sockets",
    least: 0,
    most: 1,
    frames: [
      "ntdll!NtDeviceIoControlFile+0x14",
      "mswsock!SockWaitForSingleObject+0x12f",
      "mswsock!WSPSelect+0x8c1",
      "ws2_32!select+0x1e6",
      ...runtimeThreadStart,
    ],
  },
  {
    name: "input",
    least: 0,
    most: 1,
    frames: [
      ...waitForSeveral,
      "CoreMessaging!Microsoft::CoreUI::Dispatch::Win32EventLoopBridge::Callback_Wait+0x131",
      "CoreMessaging!Microsoft::CoreUI::Dispatch::EventLoop::Callback_RunCoreLoop+0x1bb",
      "CoreMessaging!CFlat::CallProvider::Invoke+0x4d",
      "TextInputFramework!InputHost::RunLoop+0x87",
      ...threadStart,
    ],
  },
];

/** Waiting workers of a program's own pool, seen from a library that has its symbols public. */
export function idleWorker(...owner: string[]): string[] {
  return [...waitOnAddress, "MSVCP140!_Cnd_wait+0x2a", ...owner, ...runtimeThreadStart];
}

export const threadStart32 = [
  "KERNEL32!BaseThreadInitThunk+0x19",
  "ntdll!__RtlUserThreadStart+0x2b",
  "ntdll!_RtlUserThreadStart+0x1b",
];

/** How a 32-bit program reaches its main function. */
export function programStart32(module: string): string[] {
  return [
    `inline ${module}!invoke_main+0x1c @ ${startupSource}:90`,
    `${module}!__scrt_common_main_seh+0xfa @ ${startupSource}:288`,
    ...threadStart32,
  ];
}

/** The same threads in a 32-bit process, which start in another way. */
export const windowsThreads32: readonly BackgroundThread[] = windowsThreads.map((thread) => ({
  ...thread,
  frames: [...thread.frames.slice(0, -threadStart.length), ...threadStart32],
}));

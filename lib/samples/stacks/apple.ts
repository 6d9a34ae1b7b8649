import type { BackgroundThread } from "@/lib/samples/stacks/background-thread";

export const threadStart = [
  "libsystem_pthread.dylib!_pthread_start+0x88",
  "libsystem_pthread.dylib!thread_start+0x8",
];

const runLoop = [
  "CoreFoundation!__CFRunLoopServiceMachPort+0xa0",
  "CoreFoundation!__CFRunLoopRun+0x4bc",
  "CoreFoundation!CFRunLoopRunSpecific+0x240",
];

const machWait = ["libsystem_kernel.dylib!mach_msg2_trap+0x8", ...runLoop];

/** From a mouse event's handler down to a Mac program's start. */
export const macEvents = [
  "AppKit!-[NSWindow(NSEventRouting) sendEvent:]+0x11c",
  "AppKit!-[NSApplication(NSEventRouting) sendEvent:]+0x664",
  "AppKit!-[NSApplication run]+0x200",
  "AppKit!NSApplicationMain+0x370",
];

export const macIdle = [
  ...machWait,
  "HIToolbox!RunCurrentEventLoopInMode+0x124",
  "HIToolbox!ReceiveNextEventCommon+0x21c",
  "AppKit!_DPSNextEvent+0x294",
  "AppKit!-[NSApplication run]+0x1dc",
  "AppKit!NSApplicationMain+0x370",
];

export const iosEvents = [
  "UIKitCore!-[UIApplication sendEvent:]+0x25c",
  "CoreFoundation!__CFRUNLOOP_IS_CALLING_OUT_TO_A_SOURCE0_PERFORM_FUNCTION__+0x1c",
  "CoreFoundation!__CFRunLoopDoSources0+0x15c",
  ...runLoop.slice(1),
  "GraphicsServices!GSEventRunModal+0xa4",
  "UIKitCore!UIApplicationMain+0x150",
];

export const iosIdle = [
  ...machWait,
  "GraphicsServices!GSEventRunModal+0xa4",
  "UIKitCore!UIApplicationMain+0x150",
];

/** A block on a dispatch queue, down to the thread's start. */
export const dispatchBlock = [
  "libdispatch.dylib!_dispatch_call_block_and_release+0x20",
  "libdispatch.dylib!_dispatch_client_callout+0x14",
  "libdispatch.dylib!_dispatch_root_queue_drain+0x188",
  "libdispatch.dylib!_dispatch_worker_thread2+0x9c",
  "libsystem_pthread.dylib!_pthread_wqthread+0xe8",
  "libsystem_pthread.dylib!start_wqthread+0x8",
];

export const appleThreads: readonly BackgroundThread[] = [
  {
    name: "",
    least: 2,
    most: 5,
    frames: [
      "libsystem_kernel.dylib!__workq_kernreturn+0x8",
      "libsystem_pthread.dylib!_pthread_wqthread+0x16c",
      "libsystem_pthread.dylib!start_wqthread+0x8",
    ],
  },
  {
    name: "com.apple.NSURLConnectionLoader",
    least: 1,
    most: 1,
    frames: [
      ...machWait,
      "CFNetwork!+[__CFN_CoreSchedulingSetRunnable _run:]+0x180",
      ...threadStart,
    ],
  },
  {
    name: "CVDisplayLink",
    least: 0,
    most: 1,
    frames: [
      "libsystem_kernel.dylib!__psynch_cvwait+0x8",
      "libsystem_pthread.dylib!_pthread_cond_wait+0x3d8",
      "QuartzCore!CA::DisplayLink::wait(unsigned long long)+0x8c",
      ...threadStart,
    ],
  },
];

export const macThreads: readonly BackgroundThread[] = [
  ...appleThreads,
  {
    name: "com.apple.NSEventThread",
    least: 1,
    most: 1,
    frames: [...machWait, "AppKit!_NSEventThread+0x94", ...threadStart],
  },
];

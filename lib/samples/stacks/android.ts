import type { BackgroundThread } from "@/lib/samples/stacks/background-thread";

/** From a message to an activity down to the start of an Android program. */
export const androidMain = [
  "android.os.Handler.dispatchMessage @ Handler.java:106",
  "android.os.Looper.loopOnce @ Looper.java:205",
  "android.os.Looper.loop @ Looper.java:294",
  "android.app.ActivityThread.main @ ActivityThread.java:8177",
  "com.android.internal.os.ZygoteInit.main @ ZygoteInit.java:971",
];

export const androidIdle = [
  "android.os.MessageQueue.nativePollOnce",
  "android.os.MessageQueue.next @ MessageQueue.java:335",
  ...androidMain.slice(1),
];

const parked = [
  "jdk.internal.misc.Unsafe.park",
  "java.util.concurrent.locks.LockSupport.park @ LockSupport.java:211",
];

const runWorker = [
  "java.util.concurrent.ThreadPoolExecutor.runWorker @ ThreadPoolExecutor.java:1145",
  "java.lang.Thread.run @ Thread.java:1012",
];

export const androidThreads: readonly BackgroundThread[] = [
  {
    name: "FinalizerDaemon",
    least: 1,
    most: 1,
    frames: [
      "java.lang.Object.wait",
      "java.lang.ref.ReferenceQueue.remove @ ReferenceQueue.java:203",
      "java.lang.Daemons$FinalizerDaemon.runInternal @ Daemons.java:309",
      "java.lang.Thread.run @ Thread.java:1012",
    ],
  },
  {
    name: "OkHttp Dispatcher",
    least: 1,
    most: 1,
    frames: [
      ...parked,
      "java.util.concurrent.SynchronousQueue.poll @ SynchronousQueue.java:903",
      ...runWorker,
    ],
  },
  {
    name: "WM.task-1",
    least: 1,
    most: 1,
    frames: [
      ...parked,
      "java.util.concurrent.LinkedBlockingQueue.take @ LinkedBlockingQueue.java:435",
      ...runWorker,
    ],
  },
];

import type { BackgroundThread } from "@/lib/samples/stacks/background-thread";

export const threadStart = ["libc.so.6!start_thread+0x3a4", "libc.so.6!__clone3+0x2c"];

export const programStart = [
  "libc.so.6!__libc_start_call_main+0x7a",
  "libc.so.6!__libc_start_main_impl+0x8b",
];

/** What a signal that a program sends itself leaves on top of the stack. */
export const abort = [
  "libc.so.6!__pthread_kill_implementation+0x11c",
  "libc.so.6!__GI_raise+0x1e",
  "libc.so.6!__GI_abort+0xdf",
];

export const condition = [
  "libc.so.6!__futex_abstimed_wait_common+0x8e",
  "libc.so.6!pthread_cond_wait@@GLIBC_2.3.2+0x1ab",
  "libstdc++.so.6.0.33!std::condition_variable::wait(std::unique_lock<std::mutex>&)+0x11",
];

export const linuxThreads: readonly BackgroundThread[] = [
  {
    name: "epoll",
    least: 1,
    most: 2,
    frames: ["libc.so.6!epoll_wait+0x56", "libcurl.so.4.8.0!Curl_multi_wait+0x3d2", ...threadStart],
  },
  {
    name: "vulkan submit",
    least: 1,
    most: 1,
    frames: [
      "libc.so.6!__futex_abstimed_wait_common+0x8e",
      "libc.so.6!pthread_cond_wait@@GLIBC_2.3.2+0x1ab",
      "libvulkan.so.1.3.275+0x4c1a0",
      ...threadStart,
    ],
  },
];

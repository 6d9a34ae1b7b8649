import { expect, test } from "vitest";
import { threadName } from "@/lib/debug-text/apple/thread-name";

test.each([
  ["  Dispatch queue: com.apple.main-thread", "com.apple.main-thread"],
  [" com.apple.CFSocket.private", "com.apple.CFSocket.private"],
  [" cliff  Dispatch queue: com.example.sea", "cliff"],
  [" Egg timer", "Egg timer"],
  [" Dispatch queue: ", null],
  ["", null],
])("%j is called %j", (label, name) => {
  expect(threadName(label)).toBe(name);
});

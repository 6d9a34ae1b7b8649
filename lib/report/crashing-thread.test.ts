import { expect, test } from "vitest";
import { crashingThread } from "@/lib/report/crashing-thread";
import type { Thread } from "@/lib/report/report";
import { aThread } from "@/lib/testing/report-parts";

function thread(id: string, marks: Partial<Thread> = {}): Thread {
  return aThread({ id, ...marks });
}

test.each([
  ["the current one", [thread("0", { event: true }), thread("4", { current: true })], "4"],
  ["the one of the event", [thread("0"), thread("4", { event: true })], "4"],
  ["the first", [thread("3"), thread("0")], "3"],
])("is %s", (_, threads, id) => {
  expect(crashingThread({ threads })?.id).toBe(id);
});

test("is none without threads", () => {
  expect(crashingThread({ threads: [] })).toBeNull();
});

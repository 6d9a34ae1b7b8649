import { expect, test } from "vitest";
import { groupThreads } from "@/lib/report/group-threads";
import type { Frame, Thread } from "@/lib/report/report";
import { aFrame, aThread } from "@/lib/testing/report-parts";

function frame(name: string, local?: string): Frame {
  const locals = local ? [{ variable: "int n", value: local }] : [];
  return aFrame({ symbol: name, function: name, offset: "0xc", locals });
}

function thread(id: string | null, ...frames: Frame[]): Thread {
  return aThread({ id, frames });
}

const ids = (threads: Thread[]) =>
  groupThreads(threads).map((group) => group.threads.map(({ id }) => id));

test("threads at the same place are one group, in the order of the first of each", () => {
  const wait = frame("ntdll!NtWaitForSingleObject");
  const read = frame("ntdll!NtReadFile");
  expect(
    ids([thread("0", wait), thread("1", read), thread("2", wait), thread("3", read, wait)]),
  ).toEqual([["0", "2"], ["1"], ["3"]]);
});

test("what their locals hold does not tell threads apart, and neither does a repeated id", () => {
  expect(
    ids([thread("7", frame("work", "0n1")), thread("7", frame("work", "0n2")), thread(null)]),
  ).toEqual([["7", "7"], [null]]);
});

test("the first thread of a group stands for it", () => {
  const [group] = groupThreads([thread("4"), thread("5")]);
  expect(group?.first.id).toBe("4");
});

import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { read, readBehindAnswers } from "@/lib/reading/read";
import { NO_CONTENT } from "@/lib/reading/read-content";
import { readDocument } from "@/lib/reading/read-document";
import type { ReadableBody } from "@/lib/reading/readable-body";
import { ReadingProblem } from "@/lib/reading/reading-problem";
import { type ReadingTask, runTask, type TaskName } from "@/lib/reading/reading-tasks";
import { runInThread } from "@/lib/reading/run-in-thread";
import { showContent } from "@/lib/reading/show-content";
import { deepStack, type HugeReport, longText } from "@/lib/testing/huge-report";
import { v1aPayload } from "@/lib/testing/payloads";

const bodyOf = (parts: HugeReport): ReadableBody => ({
  body: new TextEncoder().encode(JSON.stringify(v1aPayload(parts))),
  concealment: null,
});
const small = bodyOf(deepStack(2));
const big = bodyOf(deepStack(5_000));
const concealment = { key: "the-key-of-these-tests-is-no-secret", namesThatStay: [] };

/** Whether this thread did something else before a promise was settled. */
async function leavesThreadFree(work: Promise<unknown>): Promise<boolean> {
  const turn = nextTurn("turn");
  return (await Promise.race([work, turn])) === "turn";
}

// The first thread waits for tsx to compile what it runs.
const PATIENCE = 60_000;

test(
  "a small body is read at once, a big one in a thread that leaves this one free",
  async () => {
    expect(await leavesThreadFree(read({ name: "content", input: small }))).toBe(false);
    const reading = read({ name: "content", input: big });
    expect(await leavesThreadFree(reading)).toBe(true);
    expect((await reading).model.threads[0]?.frames).toHaveLength(5_000);
  },
  PATIENCE,
);

test(
  "behind the answers a small body is read in a thread that stays, each with its own result",
  async () => {
    const bodies = [2, 3, 4].map((frames) => bodyOf(deepStack(frames)));
    const readings = readBehindAnswers(bodies.map((input) => ({ name: "findings", input })));
    expect(await leavesThreadFree(readings)).toBe(true);
    const found = await readings;
    expect(found).toEqual(bodies.map((input) => runTask({ name: "findings", input })));
    expect(found.map((one) => one?.stack?.frames.length)).toEqual([2, 3, 4]);
  },
  PATIENCE,
);

const tasks: ReadingTask<TaskName>[] = [
  { name: "content", input: big },
  { name: "unreadContent", input: big },
  { name: "findings", input: big },
  { name: "findings", input: { ...big, concealment } },
  { name: "readableBytes", input: { ...big, concealment } },
  { name: "debugText", input: longText(300_000).debugOutput },
];

test.each(tasks)(
  "a thread reads $name as this one does",
  async (task) => {
    expect(await runInThread(task)).toEqual(runTask(task));
  },
  PATIENCE,
);

test("a thread that does not come to an end is ended", async () => {
  const reading = runInThread({ name: "content", input: big }, { seconds: 0.01, megabytes: 512 });
  await expect(reading).rejects.toThrow("Reading it took longer than 0.01 seconds");
});

test(
  "a thread that fills the memory ends alone",
  async () => {
    const input = longText(30_000_000).debugOutput;
    const reading = runInThread({ name: "debugText", input }, { seconds: 60, megabytes: 40 });
    await expect(reading).rejects.toThrow("Reading it took too much memory");
  },
  PATIENCE,
);

test("what a long debugger text says stays behind, but for what it adds to the report", () => {
  const documents = [10_000, 1_100_000].map((characters) => {
    const debuggerOnly = { reportXml: "", debugOutput: longText(characters).debugOutput };
    const { document, model } = runTask({ name: "content", input: bodyOf(debuggerOnly) });
    expect(model.threads).not.toEqual([]);
    return document?.format;
  });
  expect(documents).toEqual(["cdb", undefined]);
});

const tooLong = async (): Promise<never> => {
  throw new ReadingProblem("Reading it took longer than 60 seconds");
};

test("a report that cannot be read is shown as it was received", async () => {
  const readRest: typeof read = async (task) =>
    task.name === "content" ? tooLong() : runTask(task);
  const { model, reportXml, kept } = await showContent(big, readRest);
  expect([reportXml, kept]).toEqual([deepStack(5_000).reportXml, true]);
  expect(model.threads).toEqual([]);
  expect(model.remarks).toEqual([
    "Reading it took longer than 60 seconds, so it is shown only as it was received, under Raw.",
  ]);
  expect(await showContent(big, tooLong)).toMatchObject({ ...NO_CONTENT, kept: true, model: {} });
});

test("a debugger text that cannot be read is shown as plain text", async () => {
  const { format, sections, remarks } = await readDocument("0:000> k\nkb\n", tooLong);
  expect([format, sections]).toMatchObject(["plain", [{ firstLine: 1, lastLine: 2 }]]);
  expect(remarks).toEqual([
    "Reading it took longer than 60 seconds, so it is shown as plain text.",
  ]);
});

import { expect, test } from "vitest";
import { type ThreadChoice, threadRows, threadsBeside } from "@/components/threads/thread-rows";
import { readReportXml } from "@/lib/report/read-xml";

const thread = (attributes: string, ...symbols: string[]) =>
  `<thread ${attributes}>${symbols.map((name) => `<frame><symbol>${name}</symbol></frame>`).join("")}</thread>`;

const report = (...threads: string[]) =>
  readReportXml(`<report><process><threads>${threads.join("")}</threads></process></report>`);

const IDLE = report(
  thread('id="0"', "wait"),
  thread('id="1"', "read"),
  thread('id="4" current="yes"', "wait"),
  thread('id="7"', "wait"),
);

const ALL: ThreadChoice = { selected: null, find: "", hideWaiting: false };

function rows(model: typeof IDLE, selected: string | null) {
  return threadRows(model, { ...ALL, selected }).rows.map(({ first, threads, open }) => [
    first.id,
    threads.length,
    open,
  ]);
}

test("the crashed thread is first, open and by itself", () => {
  expect(rows(IDLE, null)).toEqual([
    ["4", 1, true],
    ["0", 2, false],
    ["1", 1, false],
  ]);
});

test("a selected thread stands for its group, which alone is open", () => {
  expect(rows(IDLE, "7")).toEqual([
    ["4", 1, false],
    ["7", 2, true],
    ["1", 1, false],
  ]);
});

test("all threads with a selected id are open; an unknown id selects none", () => {
  const twice = report(thread('id="0"', "a"), thread('id="0"', "b"), thread('id="1"', "c"));
  expect(rows(twice, "0").map(([, , open]) => open)).toEqual([true, true, false]);
  expect(rows(twice, "9").map(([, , open]) => open)).toEqual([true, false, false]);
});

test("frames are in the page while there is room for them, and of the first open row always", () => {
  const deep = Array.from({ length: 400 }, (_, level) => `f${level}`);
  const model = report(
    thread('id="0"', ...deep, "x"),
    thread('id="1"', ...deep, "y"),
    thread('id="2"', ...deep, "z"),
  );
  expect(threadRows(model, { ...ALL, selected: "2" }).rows.map(({ inPage }) => inPage)).toEqual([
    true,
    false,
    true,
  ]);
});

test("of very many threads the last are left out, and counted", () => {
  const many = Array.from({ length: 501 }, (_, id) => thread(`id="${id}"`, `f${id}`));
  expect(threadRows(report(...many), ALL)).toMatchObject({ rows: { length: 500 }, hidden: 1 });
});

test("a thread is found by its name, also one that is folded under another", () => {
  const named = report(
    thread('id="0"', "crash"),
    thread('id="1" name="Audio"', "wait"),
    thread('id="2" name="RenderThread"', "wait"),
  );
  const { rows } = threadRows(named, { ...ALL, find: "render" });
  expect(rows.map(({ threads }) => threads.map(({ id }) => id))).toEqual([["1", "2"]]);
});

const BUSY = report(
  thread('id="0" current="yes"', "ntdll!NtDelayExecution"),
  thread('id="1"', "ntdll!NtDelayExecution", "Orrery!rest"),
  thread('id="2"', "ntdll!NtDelayExecution", "Orrery!rest"),
  thread('id="3"', "Orrery!draw"),
);

function ids(choice: Partial<ThreadChoice>) {
  return threadRows(BUSY, { ...ALL, ...choice }).rows.map(({ first }) => first.id);
}

test("a thread that waits says for what; the one that crashed does not", () => {
  const { rows, waiting } = threadRows(BUSY, ALL);
  expect(rows.map(({ wait }) => wait)).toEqual([null, "sleeping", null]);
  expect(waiting).toBe(2);
});

test("waiting threads can be hidden, but not one that a link leads to", () => {
  expect(ids({ hideWaiting: true })).toEqual(["0", "3"]);
  expect(ids({ hideWaiting: true, selected: "2" })).toEqual(["0", "2", "3"]);
});

test("a text finds threads by their ids and by the symbols of their stacks", () => {
  expect(ids({ find: "orrery!DRAW" })).toEqual(["3"]);
  expect(ids({ find: "2" })).toEqual(["1"]);
  expect(ids({ find: "nowhere" })).toEqual([]);
  expect(threadRows(BUSY, { ...ALL, find: "rest" }).found).toBe(2);
});

test.each([
  ["4", null, "0"],
  ["0", "4", "1"],
  ["1", "0", null],
])("beside thread %s are %s and %s", (id, previousId, nextId) => {
  const { rows } = threadRows(IDLE, { ...ALL, selected: id });
  const at = rows.findIndex(({ open }) => open);
  expect(threadsBeside(rows, at)).toEqual({ previousId, nextId });
});

test("threads without an id, or with the same, are passed over", () => {
  const model = report(
    thread('id="1"', "a"),
    thread("", "b"),
    thread('id="2"', "c"),
    thread('id="2"', "d"),
    thread('id="3"', "e"),
  );
  const { rows } = threadRows(model, ALL);
  const beside = rows.map((_, at) => threadsBeside(rows, at));
  expect(beside.map(({ nextId }) => nextId)).toEqual(["2", "2", "3", "3", null]);
  expect(beside.map(({ previousId }) => previousId)).toEqual([null, "1", "1", "1", "2"]);
});

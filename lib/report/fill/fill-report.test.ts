import fc from "fast-check";
import { expect, test } from "vitest";
import { crashingThread } from "@/lib/report/crashing-thread";
import { fillReport, type OtherTexts } from "@/lib/report/fill/fill-report";
import { missingParts } from "@/lib/report/fill/missing-parts";
import { NO_SOURCES, type PartSources } from "@/lib/report/fill/part-sources";
import { emptyReport, exceptionOf, type ReportModel } from "@/lib/report/report";
import { aFrame, aModule, aThread } from "@/lib/testing/report-parts";

const frame = (name: string) => aFrame({ symbol: `Reef!${name}`, module: "Reef", function: name });
const bare = (offset: string) => aFrame({ symbol: `Reef+${offset}`, module: "Reef", offset });
const eax = { name: "eax", value: "00000011" };

/** Thread 4 crashed while thread 0 waited. */
const TEXT: OtherTexts["text"] = {
  os: "Windows 10 Version 20348",
  exception: exceptionOf({
    code: "c0000005",
    explanation: "Access violation",
    function: "Reef!printed",
    registers: [eax],
  }),
  modules: [aModule({ name: "Reef" })],
  threads: [
    aThread({ id: "4", current: true, event: true, frames: [frame("printed"), frame("main")] }),
    aThread({ id: "0", frames: [frame("wait")] }),
  ],
  declaredThreadCount: 2,
};
const NOT_NOTIFIED = { exceptionCode: "", exceptionMessage: "" };

function fill(said: Partial<ReportModel>, others: Partial<OtherTexts> = {}) {
  const model = { ...emptyReport(), ...said };
  const texts = { notified: NOT_NOTIFIED, callstack: [], text: TEXT, ...others };
  return fillReport(model, missingParts(model), texts);
}

/** "4!: printed main": the ids of the threads, `!` for those marked as crashed, and their functions. */
function threadsOf({ model }: ReturnType<typeof fill>) {
  return model.threads.map(
    ({ id, current, frames }) =>
      `${id}${current ? "!" : ""}: ${frames.map((of) => of.function ?? of.offset).join(" ")}`,
  );
}

const XML = "report XML";
const TOLD = "debugger text";
const CALLSTACK = "callstack";
const ALL_TOLD: PartSources = {
  exception: TOLD,
  registers: TOLD,
  stack: TOLD,
  threads: TOLD,
  modules: TOLD,
  os: TOLD,
};
const crashed = (...names: string[]) =>
  aThread({ id: "4", current: true, frames: names.map(frame) });
const stack = [frame("called"), frame("main")];

test.each<
  [
    what: string,
    said: Partial<ReportModel>,
    others: Partial<OtherTexts>,
    threads: string[],
    sources: Partial<PartSources>,
  ]
>([
  ["nothing at all", {}, { text: null }, [], NO_SOURCES],
  ["a text alone", {}, {}, ["4!: printed main", "0: wait"], ALL_TOLD],
  [
    "a callstack alone",
    {},
    { text: null, callstack: stack },
    ["null!: called main"],
    { ...NO_SOURCES, stack: CALLSTACK },
  ],
  [
    "a callstack and a text that says as much",
    {},
    { callstack: stack },
    ["4!: called main", "0: wait"],
    { ...ALL_TOLD, stack: CALLSTACK },
  ],
  [
    "a callstack that names fewer functions than the text",
    {},
    { callstack: [frame("called"), bare("0x1"), bare("0x2")] },
    ["4!: printed main", "0: wait"],
    ALL_TOLD,
  ],
  [
    "a text that marks no thread",
    {},
    { text: { ...TEXT, threads: [aThread({ id: "7", frames: stack }), aThread({ id: "8" })] } },
    ["7: called main", "8: "],
    { stack: TOLD, threads: null },
  ],
  [
    "a callstack and a text that marks no thread",
    {},
    {
      callstack: stack,
      text: {
        ...TEXT,
        threads: [
          aThread({ id: "7", frames: [frame("a")] }),
          aThread({ id: "8", frames: [frame("b")] }),
        ],
      },
    },
    ["null!: called main", "7: a", "8: b"],
    { stack: CALLSTACK, threads: TOLD },
  ],
  [
    "XML with the thread that crashed alone",
    { threads: [crashed("said")] },
    {},
    ["4!: said", "0: wait"],
    { ...ALL_TOLD, stack: XML },
  ],
  [
    "XML that says there was no other thread",
    { threads: [crashed("said")], declaredThreadCount: 1 },
    {},
    ["4!: said"],
    { stack: XML, threads: XML },
  ],
  [
    "XML in which another thread crashed",
    { threads: [aThread({ id: "0", current: true, frames: [frame("said")] })] },
    {},
    ["0!: said", "4: printed main"],
    { stack: XML, threads: TOLD },
  ],
  [
    "XML with threads without frames",
    { threads: [aThread({ id: "0" }), aThread({ id: "1" }), crashed()] },
    {},
    ["0: wait", "1: ", "4!: printed main"],
    { stack: TOLD, threads: TOLD },
  ],
  [
    "XML with a thread that crashed without frames",
    { threads: [aThread({ id: "0", frames: [frame("said")] }), crashed()] },
    { callstack: [frame("called")] },
    ["0: said", "4!: printed main"],
    { stack: TOLD, threads: XML },
  ],
  [
    "XML that names the crashed thread otherwise",
    { threads: [aThread({ id: "main", current: true })] },
    {},
    ["main!: printed main", "0: wait"],
    { stack: TOLD, threads: TOLD },
  ],
  [
    "XML that repeats an id",
    { threads: [crashed("said"), aThread({ id: "0" }), aThread({ id: "0" })] },
    {},
    ["4!: said", "0: ", "0: "],
    { stack: XML, threads: null },
  ],
  [
    "XML with all but registers",
    { ...TEXT, exception: exceptionOf({ code: "80000003" }), threads: [crashed("a")] },
    {},
    ["4!: a", "0: wait"],
    { exception: XML, registers: TOLD, stack: XML, modules: XML, os: XML },
  ],
])("%s", (_, said, others, threads, sources) => {
  const filled = fill(said, others);
  expect(threadsOf(filled)).toEqual(threads);
  expect(filled.sources).toMatchObject(sources);
});

test("registers are filled into the exception of the XML, which stays", () => {
  const exception = exceptionOf({ code: "80000003", line: 7 });
  expect(fill({ exception }).model.exception).toEqual({ ...exception, registers: [eax] });
});

test("registers of the XML stay in an exception of the text", () => {
  const registers = [{ name: "rip", value: "1" }];
  const { model, sources } = fill({ exception: exceptionOf({ registers }) });
  expect(model.exception).toMatchObject({ code: "c0000005", registers });
  expect(sources).toMatchObject({ exception: TOLD, registers: XML });
});

test("the notification's word for the exception comes before that of the text", () => {
  const notified = { exceptionCode: "80000003", exceptionMessage: "" };
  const { exception } = fill({}, { notified }).model;
  expect(exception).toMatchObject({ code: null, explanation: null, function: "Reef!printed" });
});

test("where the exception was raised is said by the stack, unless that is the text's too", () => {
  const { exception } = fill({}, { callstack: stack }).model;
  expect(exception).toMatchObject({ code: "c0000005", function: null });
});

test("a text counts the threads that it fills, and no others", () => {
  expect(fill({}).model.declaredThreadCount).toBe(2);
  expect(fill({ declaredThreadCount: 9 }).model.declaredThreadCount).toBe(9);
  const both = [crashed("a"), aThread({ id: "0", frames: [frame("b")] })];
  expect(fill({ threads: both }).model.declaredThreadCount).toBeNull();
});

const id = fc.constantFrom("0", "1", "4", "main", null);
const frames = fc.array(fc.constantFrom(frame("a"), frame("b"), bare("0x1")), { maxLength: 3 });
const thread = fc.record({ id, current: fc.boolean(), frames }).map(aThread);
const exception = fc
  .record({
    code: fc.constantFrom("c0000005", null),
    line: fc.constantFrom(7, null),
    registers: fc.array(fc.constant(eax), { maxLength: 1 }),
  })
  .map(exceptionOf);
const parts = {
  os: fc.constantFrom("Windows", null),
  exception: fc.option(exception),
  modules: fc.array(fc.constant(aModule({ name: "Reef" })), { maxLength: 1 }),
  threads: fc.array(thread, { maxLength: 4 }),
  declaredThreadCount: fc.constantFrom(0, 1, 4, null),
};
const report = fc.record(parts).map((said) => ({ ...emptyReport(), ...said }));
const others = fc.record({
  notified: fc.constantFrom(NOT_NOTIFIED, { exceptionCode: "11", exceptionMessage: "Tide" }),
  callstack: frames,
  text: fc.option(fc.record(parts)),
});

/** Every value that a report has is in the filled one, at its place; what was empty may hold more. */
function expectKept(said: unknown, filled: unknown): void {
  if (said === null || (Array.isArray(said) && said.length === 0)) return;
  if (typeof said !== "object") expect(filled).toBe(said);
  else for (const [key, value] of Object.entries(said)) expectKept(value, at(filled, key));
}

function at(value: unknown, key: string): unknown {
  return new Map(Object.entries(value ?? {})).get(key);
}

test("what the XML says is never changed, and never said to be from elsewhere", () => {
  fc.assert(
    fc.property(report, others, (said, texts) => {
      const before = structuredClone(said);
      const missing = missingParts(said);
      const { model, sources } = fillReport(said, missing, texts);
      expect(said).toEqual(before);
      const crashing = crashingThread(said);
      const place = crashing ? said.threads.indexOf(crashing) : -1;
      if (said.threads.length > 0) {
        expect(crashingThread(model)).toBe(model.threads[place]);
        expectKept(said, model);
      } else expectKept({ ...said, threads: [] }, model);
      for (const [part, source] of Object.entries(sources)) {
        expect(source === "report XML").toBe(!missing.some((one) => one === part));
      }
    }),
    { numRuns: 1_000 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { type AlignedRow, alignStacks } from "@/lib/report/compare/align-stacks";
import type { Frame } from "@/lib/report/report";
import { aFrame } from "@/lib/testing/report-parts";

/** `draw:12` as a frame of that function and line, `draw` without a line. */
function stack(...places: string[]): Frame[] {
  return places.map((place) => {
    const [name = "", line] = place.split(":");
    return aFrame({ module: "app", function: name, line: line ? Number(line) : null });
  });
}

const told = (rows: AlignedRow[]) =>
  rows.map(({ kind, a, b, movedTo }) => [kind, a, b, ...(movedTo === null ? [] : [movedTo])]);

const align = (a: string[], b: string[]) => told(alignStacks(stack(...a), stack(...b)));

test("frames of one function meet, at the same line or another one", () => {
  expect(align(["draw:12", "loop:7", "main:3"], ["draw:14", "loop:7", "main:3"])).toEqual([
    ["changed", 0, 0],
    ["same", 1, 1],
    ["same", 2, 2],
  ]);
});

test("a frame that one stack lacks is removed or added", () => {
  expect(align(["draw", "old", "main"], ["draw", "fresh", "extra", "main"])).toEqual([
    ["same", 0, 0],
    ["removed", 1, null],
    ["added", null, 1],
    ["added", null, 2],
    ["same", 2, 3],
  ]);
});

test("a frame that stands elsewhere has moved", () => {
  expect(align(["lock:1", "draw", "loop", "main"], ["draw", "loop", "lock:1", "main"])).toEqual([
    ["moved", 0, null, 2],
    ["same", 1, 0],
    ["same", 2, 1],
    ["moved", null, 2, 0],
    ["same", 3, 3],
  ]);
});

test("a recursion that is one round longer has one frame more", () => {
  const rows = align(["f", "f", "f", "main"], ["f", "f", "f", "f", "main"]);
  expect(rows.map(([kind]) => kind)).toEqual(["same", "same", "same", "added", "same"]);
});

test.each([
  [
    "the folders of a source file",
    { file: "C:\\a\\x.cpp", line: 3 },
    { file: "/b/x.cpp", line: 3 },
  ],
  ["offsets where a line is known", { line: 3, offset: "0x1" }, { line: 3, offset: "0x9" }],
  ["upper and lower case of a module", { module: "Render" }, { module: "render" }],
  ["the mark of an inline frame", { function: "f" }, { function: "[Inline Frame] f" }],
  [
    "the hash of a lambda",
    { function: "<lambda_66e0fc70f2def7c85b6342e0c95157f0>::operator()" },
    { function: "<lambda_0123456789abcdef0123456789abcdef>::operator()" },
  ],
])("%s make no difference", (_, a: Partial<Frame>, b: Partial<Frame>) => {
  const frame = { module: "app", function: "f" };
  const rows = alignStacks([aFrame({ ...frame, ...a })], [aFrame({ ...frame, ...b })]);
  expect(told(rows)).toEqual([["same", 0, 0]]);
});

test.each([
  ["a source file of another name", { file: "x.cpp", line: 3 }, { file: "y.cpp", line: 3 }],
  ["another offset without a line", { offset: "0x1" }, { offset: "0x9" }],
  [
    "another place in a module without symbols",
    { function: null, offset: "0x1" },
    { function: null, offset: "0x2" },
  ],
  [
    "another address in no module",
    { module: null, function: null, offset: "0x1" },
    { module: null, function: null, offset: "0x2" },
  ],
])("%s is a change", (_, a: Partial<Frame>, b: Partial<Frame>) => {
  const frame = { module: "app", function: "f" };
  const rows = alignStacks([aFrame({ ...frame, ...a })], [aFrame({ ...frame, ...b })]);
  expect(told(rows)).toEqual([["changed", 0, 0]]);
});

const frames = fc
  .array(
    fc.record({ name: fc.constantFrom("a", "b", "c", "d"), line: fc.constantFrom(null, 1, 2) }),
    { maxLength: 30 },
  )
  .map((places) => places.map(({ name, line }) => aFrame({ module: "m", function: name, line })));

test("a stack and itself are the same, frame by frame", () => {
  fc.assert(
    fc.property(frames, (a) => {
      expect(told(alignStacks(a, a))).toEqual(a.map((_, at) => ["same", at, at]));
    }),
  );
});

test("every frame of both is there once, in its order", () => {
  fc.assert(
    fc.property(frames, frames, (a, b) => {
      const rows = alignStacks(a, b);
      expect(rows.flatMap((row) => row.a ?? [])).toEqual([...a.keys()]);
      expect(rows.flatMap((row) => row.b ?? [])).toEqual([...b.keys()]);
    }),
  );
});

test("swapped sides say the same the other way round", () => {
  const swapped = {
    same: "same",
    changed: "changed",
    moved: "moved",
    added: "removed",
    removed: "added",
  };
  const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  fc.assert(
    fc.property(frames, frames, (a, b) => {
      const mirrored = alignStacks(b, a).map((row) => ({
        kind: swapped[row.kind],
        a: row.b,
        b: row.a,
        movedTo: row.movedTo,
      }));
      expect(inOrder(mirrored)).toEqual(inOrder(alignStacks(a, b)));
    }),
  );
});

test("what moved has its other half, and what is added is nowhere removed", () => {
  fc.assert(
    fc.property(frames, frames, (a, b) => {
      const rows = alignStacks(a, b);
      for (const row of rows.filter(({ kind }) => kind === "moved")) {
        const twin = rows.find((other) =>
          row.a === null ? other.a === row.movedTo : other.b === row.movedTo,
        );
        expect(twin).toMatchObject({ kind: "moved", movedTo: row.a ?? row.b });
      }
      const place = (frame?: Frame) => `${frame?.function}:${frame?.line}`;
      const gone = rows.filter(({ kind }) => kind === "removed").map((row) => place(a[row.a ?? 0]));
      const fresh = rows.filter(({ kind }) => kind === "added").map((row) => place(b[row.b ?? 0]));
      expect(gone.filter((one) => fresh.includes(one))).toEqual([]);
    }),
  );
});

test("two stacks of 100,000 frames that differ in every second one are aligned", () => {
  const deep = (seed: number) =>
    Array.from({ length: 100_000 }, (_, at) =>
      aFrame({ module: "m", function: at % 2 === 0 ? `f${(at * seed) % 977}` : "loop" }),
    );
  const rows = alignStacks(deep(1), deep(13));
  expect(rows.filter(({ kind }) => kind === "same").length).toBeGreaterThan(49_000);
});

import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { fileName, formatSymbol } from "@/lib/format-symbol";

test.each([
  ["Render!Mesh<Vertex>::draw(94)", "Render", "Mesh<…>::draw", ":94"],
  ["Render!Mesh::draw+0x1f", "Render", "Mesh::draw", "+0x1f"],
  ["app!main+0x10 [C:\\src\\main.cpp @ 12]", "app", "main", "main.cpp:12"],
  ["driver+0x3099f6", null, "driver", "+0x3099f6"],
  ["driver", null, "driver", null],
  ["Kit!0x105439000", null, "Kit", "+0x105439000"],
  ["Voice...!0x104964000 + 2017976", null, "Voice...", " 0x104964000 + 2017976"],
  ["crash(21:9)", null, "crash", ":21:9"],
  ["0x000001a94e934980", null, "0x000001a94e934980", null],
  ["???!0", null, "???", " 0"],
  [" Harbor!moor(94)\n", "Harbor", "moor", ":94"],
  ["  ", null, "(no symbol)", null],
])("%s", (symbol, module, name, place) => {
  expect(formatSymbol(symbol)).toEqual({ module, name, place });
});

test.each([
  ["C:\\src\\main.cpp", "main.cpp"],
  ["/src/main.cpp", "main.cpp"],
  ["main.cpp", "main.cpp"],
  ["/src/", "/src/"],
])("the file name of %s", (path, name) => {
  expect(fileName(path)).toBe(name);
});

test("never throws, and never empties a name", () => {
  const name = fc.string({ unit: fc.constantFrom(..."ab<>:(),`'.#{}!& ") });
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: "binary" })), (symbol) => {
      expect(formatSymbol(symbol).name).not.toBe("");
    }),
  );
});

const GROUPS = "../shared/samples/secondlife-viewer-issues_bugsplat-groups.jsonl";
const Group = z.object({ stackKeyName: z.string().nullable() });

test.runIf(existsSync(GROUPS))("the names of real groups stay names", () => {
  const rows = readFileSync(GROUPS, "utf8").trim().split("\n");
  const names = rows.flatMap((row) => Group.parse(JSON.parse(row)).stackKeyName ?? []);
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const shown = formatSymbol(name);
    expect(shown.name.trim()).not.toBe("");
    expect(shown.name.length).toBeLessThanOrEqual(name.length);
  }
});

import { expect, test } from "vitest";
import { compareModules } from "@/lib/report/compare/compare-modules";
import type { Module } from "@/lib/report/report";
import { aModule } from "@/lib/testing/report-parts";

const compared = (a: Partial<Module>[], b: Partial<Module>[]) =>
  compareModules(a.map(aModule), b.map(aModule));

test.each<[Partial<Module>, Partial<Module>, string[]]>([
  [{ fileVersion: "1.0" }, { fileVersion: "1.1" }, ["version"]],
  [{ productVersion: "1.0" }, { fileVersion: "1.1" }, ["version"]],
  [{ checksum: "00AB" }, { checksum: "00cd" }, ["checksum"]],
  [{ checksum: "00AB" }, { checksum: "00ab" }, []],
  [{ debugGuid: "a-1" }, { debugGuid: "a-2" }, ["debug GUID"]],
  [{ symbolsLoaded: "pdb symbols" }, { symbolsLoaded: "file not found" }, ["symbols"]],
  [{ symbolsLoaded: "deferred" }, { symbolsLoaded: "file not found" }, []],
  [{ fileVersion: "1.0" }, {}, []],
  [{ address: "0-1", order: 3 }, { address: "7-9", order: 8 }, []],
])("%j and %j differ in %j", (a, b, differences) => {
  const { changed, same } = compared([{ name: "tide.dll", ...a }], [{ name: "Tide.dll", ...b }]);
  expect(changed.map((pair) => pair.differences)).toEqual(differences.length ? [differences] : []);
  expect(same).toBe(differences.length ? 0 : 1);
});

test("modules that only one process had are told, those of one name are paired in their order", () => {
  const { changed, onlyA, onlyB, same } = compared(
    [{ name: "a" }, { name: "x", fileVersion: "1" }, { name: "x", fileVersion: "2" }],
    [
      { path: "C:\\b" },
      { name: "x", fileVersion: "1" },
      { name: "x", fileVersion: "3" },
      { name: "x" },
    ],
  );
  expect(onlyA).toEqual([aModule({ name: "a" })]);
  expect(onlyB).toEqual([aModule({ path: "C:\\b" }), aModule({ name: "x" })]);
  expect(changed.map(({ a, b }) => [a.fileVersion, b.fileVersion])).toEqual([["2", "3"]]);
  expect(same).toBe(1);
});

test("another version comes before what differs otherwise", () => {
  const { changed } = compared(
    [
      { name: "a", checksum: "1" },
      { name: "b", fileVersion: "1" },
    ],
    [
      { name: "a", checksum: "2" },
      { name: "b", fileVersion: "2" },
    ],
  );
  expect(changed.map(({ a }) => a.name)).toEqual(["b", "a"]);
});

import { expect, test } from "vitest";
import { factSetFingerprint } from "@/lib/report/facts/fact";
import {
  LONGEST_NAME,
  LONGEST_VALUE,
  MOST_ATTRIBUTES,
  MOST_MODULES,
  reportFacts,
} from "@/lib/report/facts/report-facts";
import type { Module } from "@/lib/report/report";
import { aModule } from "@/lib/testing/report-parts";

const NOTHING = { os: null, modules: [] };

test.each<[Partial<Module>, string, string]>([
  [{ path: "C:\\Windows\\ntdll.dll", name: "ntdll", fileVersion: "10.0.1" }, "ntdll.dll", "10.0.1"],
  [{ path: "/usr/lib/libc.so.6", productVersion: "2.39" }, "libc.so.6", "2.39"],
  [{ name: "ntdll", fileVersion: "", productVersion: "10.0" }, "ntdll", "10.0"],
  [{ name: "ntdll", fileVersion: "10.0.1 (WinBuild.160101.0800)" }, "ntdll", "10.0.1"],
  [{ name: "old", fileVersion: "7, 1, 0" }, "old", "7.1.0"],
  [{ name: " ntdll " }, "ntdll", ""],
])("%j is the module %s of version %j", (module, name, value) => {
  const { modules } = reportFacts({ os: null, modules: [aModule(module)] }, {});
  expect(modules).toEqual([{ kind: "module", name, value }]);
});

test("a report that says nothing has no facts", () => {
  const facts = reportFacts({ os: " ", modules: [aModule({ path: " " })] }, { "": "x" });
  expect(facts).toEqual({ os: null, modules: [], attributes: [] });
});

test("what is said twice is one fact, and two versions of a module are two", () => {
  const modules = ["1.0", "1.0", "2.0"].map((fileVersion) => aModule({ name: "a", fileVersion }));
  expect(reportFacts({ os: null, modules }, {}).modules).toHaveLength(2);
});

test("endless names, values and lists are cut, and never within a character", () => {
  const name = `${"n".repeat(LONGEST_NAME - 1)}😀`;
  const value = `${"v".repeat(LONGEST_VALUE - 1)}😀`;
  const { attributes } = reportFacts(NOTHING, { [name]: value });
  expect(attributes[0]).toMatchObject({
    name: `${"n".repeat(LONGEST_NAME - 1)}\uFFFD`,
    value: `${"v".repeat(LONGEST_VALUE - 1)}\uFFFD`,
  });
  const many = Array.from({ length: MOST_MODULES + 1 }, (_, at) => aModule({ name: `m${at}` }));
  const told = Object.fromEntries(many.map((_, at) => [`a${at}`, ""]));
  const facts = reportFacts({ os: null, modules: many }, told);
  expect([facts.modules.length, facts.attributes.length]).toEqual([MOST_MODULES, MOST_ATTRIBUTES]);
});

test("the same facts in another order are the same set", () => {
  const { attributes } = reportFacts(NOTHING, { gpu: "Voodoo 2", locale: "de" });
  expect(factSetFingerprint(attributes.toReversed())).toBe(factSetFingerprint(attributes));
  expect(factSetFingerprint(attributes.slice(1))).not.toBe(factSetFingerprint(attributes));
});

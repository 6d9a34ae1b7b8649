import { expect, test } from "vitest";
import type { DescribedModule } from "@/lib/report/modules/describe-modules";
import { type ModuleColumn, sortModules } from "@/lib/report/modules/module-order";
import type { SymbolState } from "@/lib/report/modules/symbol-state";
import type { Module } from "@/lib/report/report";
import { aModule } from "@/lib/testing/report-parts";

function described(symbols: SymbolState, parts: Partial<Module>): DescribedModule {
  return { module: aModule(parts), kind: "own", symbols, crashed: false };
}

const MODULES = [
  described("missing", {
    name: "tide",
    fileVersion: "31.0.15.4601",
    address: "00007ff6`00000000-00007ff6`00020000",
    timestamp: "Tue Mar 5 14:02:11 2024",
  }),
  described("loaded", {
    path: "C:\\Reef\\Anchor.dll",
    productVersion: "31.0.15.123",
    address: "01320000-01457000",
    timestamp: "Mon Jan 9 08:00:00 2023",
  }),
  described("exports only", { name: "buoy", timestamp: "unknown" }),
];

test.each<[ModuleColumn, string]>([
  ["name", "Anchor buoy tide"],
  ["version", "buoy Anchor tide"],
  ["symbols", "buoy Anchor tide"],
  ["address", "buoy Anchor tide"],
  ["built", "buoy Anchor tide"],
])("by %s", (column, names) => {
  const sorted = (descending: boolean) =>
    sortModules(MODULES, { column, descending }).map(({ module }) => module.name ?? "Anchor");
  expect(sorted(false).join(" ")).toBe(names);
  expect(sorted(true).reverse().join(" ")).toBe(names);
});

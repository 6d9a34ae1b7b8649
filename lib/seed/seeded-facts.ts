import type { Fact } from "@/lib/report/facts/fact";
import { isNative, versionOf } from "@/lib/samples/crash/memory-map";
import { systemFiles } from "@/lib/samples/crash/system-files";
import { type Machine, machineOf } from "@/lib/samples/machines";
import { personOf } from "@/lib/samples/people";
import { Random } from "@/lib/samples/random";
import type { SeededReport } from "@/lib/seed/plan";

/** What the reader would have found in a planned report's body, beside its stack. */
export type SeededFacts = {
  os: Fact;
  /** Under one key there are always the same modules; they are worked out when one asks. */
  modules: { key: string; facts: () => Fact[] };
  attributes: Fact[];
};

/** So many kinds of people there are by what else runs on their machines, and hooks into a process. */
const HABITS = 8;
const SHARE_LOADED = 0.7;

export function seededFacts(report: SeededReport): SeededFacts {
  const { product } = report.recipe;
  const machine = machineOf(product.system, report.person);
  const { systemVersion, graphics } = machine;
  const habit = report.person % HABITS;
  const key = [product.program, report.version, systemVersion, graphics, habit].join("/");
  return {
    os: { kind: "os", name: "", value: machine.os },
    modules: { key, facts: () => modulesOf(report, machine, key) },
    attributes: attributesOf(report),
  };
}

function modulesOf({ recipe, version }: SeededReport, machine: Machine, key: string): Fact[] {
  const { system, files } = recipe.product;
  if (!isNative(system) || files.length === 0) return [];
  const random = new Random(`modules ${key}`);
  const ofSystem = systemFiles(system, machine).filter(() => random.chance(SHARE_LOADED));
  const loading = {
    applicationVersion: version.replace(/-.*/, ""),
    systemVersion: machine.systemVersion,
  };
  return [...files, ...ofSystem].map((file) => ({
    kind: "module",
    name: file.file,
    value: versionOf(file, loading),
  }));
}

/** Some of those that lib/samples/bodies/v3.ts has. */
function attributesOf({ application, person, key }: SeededReport): Fact[] {
  const random = new Random(`attributes ${key}`);
  const told = {
    locale: personOf(application.name, person).locale,
    sessionMinutes: String(Math.round(150 * random.unit() ** 2)),
    betaTester: String(random.chance(0.05)),
  };
  return Object.entries(told).map(([name, value]) => ({ kind: "attribute", name, value }));
}

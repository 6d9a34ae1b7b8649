import { moduleName, moduleVersion } from "@/lib/report/modules/module-order";
import { type SymbolState, symbolState } from "@/lib/report/modules/symbol-state";
import type { Module } from "@/lib/report/report";

export type ModuleDifference = "version" | "checksum" | "debug GUID" | "symbols";

/** A module that both processes had loaded, and in which it differs. */
export interface ChangedModule {
  a: Module;
  b: Module;
  differences: ModuleDifference[];
}

export interface ComparedModules {
  /** Those with another version first. */
  changed: ChangedModule[];
  onlyA: Module[];
  onlyB: Module[];
  /** How many are the same in both. */
  same: number;
}

type Identity = (module: Module) => string | null;

/** What a report does not say of a module is no difference. */
const IDENTITIES: readonly [ModuleDifference, Identity][] = [
  ["version", moduleVersion],
  ["checksum", ({ checksum }) => checksum?.toLowerCase() ?? null],
  ["debug GUID", ({ debugGuid }) => debugGuid?.toLowerCase() ?? null],
  ["symbols", ({ symbolsLoaded }) => lookedFor(symbolState(symbolsLoaded))],
];

/** Compares the modules of the same name; of several with one name the first with the first. */
export function compareModules(a: readonly Module[], b: readonly Module[]): ComparedModules {
  const waiting = new Map<string, Module[]>();
  for (const module of b) {
    const others = waiting.get(key(module));
    if (others) others.push(module);
    else waiting.set(key(module), [module]);
  }
  const onlyA: Module[] = [];
  const pairs: ChangedModule[] = [];
  for (const module of a) {
    const twin = waiting.get(key(module))?.shift();
    if (twin) pairs.push({ a: module, b: twin, differences: differencesOf(module, twin) });
    else onlyA.push(module);
  }
  const left = new Set([...waiting.values()].flat());
  const changed = pairs.filter(({ differences }) => differences.length > 0);
  return {
    changed: [
      ...changed.filter(hasOtherVersion),
      ...changed.filter((pair) => !hasOtherVersion(pair)),
    ],
    onlyA,
    onlyB: b.filter((module) => left.has(module)),
    same: pairs.length - changed.length,
  };
}

export function hasOtherVersion({ differences }: ChangedModule): boolean {
  return differences.includes("version");
}

function differencesOf(a: Module, b: Module): ModuleDifference[] {
  return IDENTITIES.filter(([, identity]) => {
    const [inA, inB] = [identity(a), identity(b)];
    return inA !== null && inB !== null && inA !== inB;
  }).map(([difference]) => difference);
}

/** Debuggers look for symbols when they show a frame: "not needed" tells about the stack, not the module. */
function lookedFor(state: SymbolState): string | null {
  return state === "unknown" || state === "not needed" ? null : state;
}

function key(module: Module): string {
  return moduleName(module).toLowerCase();
}

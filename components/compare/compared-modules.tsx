import { type Pair, PairTable } from "@/components/compare/pair-table";
import { Panel } from "@/components/ui/panel";
import { formatCount, formatQuantity } from "@/lib/format";
import type {
  ChangedModule,
  ComparedModules as Compared,
  ModuleDifference,
} from "@/lib/report/compare/compare-modules";
import { moduleName, moduleVersion } from "@/lib/report/modules/module-order";
import type { Module } from "@/lib/report/report";

type Props = {
  modules: Compared;
  /** Which reports came with modules at all. */
  present: { a: boolean; b: boolean };
};

const LONGEST = 200;

/** The modules that differ; when one report came without any, there is nothing to compare. */
export function ComparedModules({ modules: { changed, onlyA, onlyB, same }, present }: Props) {
  if (!present.a && !present.b) return null;
  if (!present.a || !present.b) {
    return (
      <Panel title="Modules">
        <p className="px-4 py-3 text-muted text-sm">
          Only report {present.a ? "A" : "B"} came with modules, so there is nothing to compare.
        </p>
      </Panel>
    );
  }
  const pairs = [
    ...changed.map(changedPair),
    ...onlyA.map((module) => ({ ...named(module), a: loaded(module), b: null })),
    ...onlyB.map((module) => ({ ...named(module), a: null, b: loaded(module) })),
  ];
  return (
    <Panel title="Modules" aside={asideWords(pairs.length, same)}>
      {pairs.length > 0 && (
        <PairTable
          caption="Modules that differ"
          head="Module"
          missing="not loaded"
          mono
          pairs={pairs}
        />
      )}
    </Panel>
  );
}

function asideWords(differing: number, same: number): string {
  if (differing === 0) return `All ${formatQuantity(same, "module")} are the same`;
  const differ = `${formatCount(differing)} ${differing === 1 ? "differs" : "differ"}`;
  return same === 0 ? differ : `${differ}, ${formatCount(same)} the same`;
}

const named = (module: Module) => ({ name: moduleName(module) });

function loaded(module: Module) {
  return <bdi>{(moduleVersion(module) ?? "loaded").slice(0, LONGEST)}</bdi>;
}

const TOLD: Record<ModuleDifference, (module: Module) => string | null> = {
  version: moduleVersion,
  checksum: ({ checksum }) => checksum,
  "debug GUID": ({ debugGuid }) => debugGuid,
  symbols: ({ symbolsLoaded }) => symbolsLoaded,
};

/** The first difference says it: with another version, everything else differs too. */
function changedPair({ a, b, differences: [first = "version"] }: ChangedModule): Pair {
  const side = (module: Module) => (
    <>
      {first !== "version" && <i>{first} </i>}
      <bdi>{TOLD[first](module)?.slice(0, LONGEST)}</bdi>
    </>
  );
  return { ...named(a), a: side(a), b: side(b) };
}

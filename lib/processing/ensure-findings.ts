import { ensureFactSets } from "@/lib/processing/ensure-fact-sets";
import { ensureFacts } from "@/lib/processing/ensure-facts";
import { ensureStacks } from "@/lib/processing/ensure-stacks";
import { rememberedFindings } from "@/lib/processing/remembered-findings";
import type { Findings } from "@/lib/reading/read-findings";
import {
  type Fact,
  type FactSet,
  factFingerprint,
  factsByFingerprint,
} from "@/lib/report/facts/fact";

/** The columns of a report that say what was found in its body. */
export type Found = {
  stackId: bigint | null;
  osId: bigint | null;
  moduleSetId: bigint | null;
  attributeSetId: bigint | null;
};

/**
 * Stores what is new of what was found in the bodies of a handful of reports at most.
 *
 * @returns the columns of each, under the same key
 */
export async function ensureFindings<Key>(
  databaseId: bigint,
  findings: ReadonlyMap<Key, Findings>,
): Promise<Map<Key, Found>> {
  const all = [...findings.values()];
  const stacks = await ensureStacks(
    databaseId,
    all.flatMap(({ stack }) => stack ?? []),
  );
  const systems = await ensureSystems(
    databaseId,
    all.flatMap(({ os }) => os ?? []),
  );
  const sets = all.flatMap(({ modules, attributes }) => [modules, attributes]).filter(isFilled);
  const setIds = await ensureFactSets(databaseId, sets);
  const columnsOf = ({ stack, os, modules, attributes }: Findings): Found => ({
    stackId: (stack && stacks.get(stack.fingerprint)) ?? null,
    osId: (os && systems.get(factFingerprint(os))) ?? null,
    moduleSetId: setIds.get(modules.fingerprint) ?? null,
    attributeSetId: setIds.get(attributes.fingerprint) ?? null,
  });
  return new Map([...findings].map(([key, found]) => [key, columnsOf(found)]));
}

function ensureSystems(databaseId: bigint, systems: Fact[]): Promise<Map<string, bigint>> {
  const wanted = factsByFingerprint(systems);
  return rememberedFindings.getAll(`fact ${databaseId}`, wanted, (unknown) =>
    ensureFacts(databaseId, unknown),
  );
}

const isFilled = ({ facts }: FactSet) => facts.length > 0;

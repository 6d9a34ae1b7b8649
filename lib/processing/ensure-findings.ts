import { ensureFactSet } from "@/lib/processing/ensure-fact-set";
import { ensureFact } from "@/lib/processing/ensure-facts";
import { ensureStack } from "@/lib/processing/ensure-stack";
import type { Findings } from "@/lib/reading/read-findings";

/** The columns of a report that say what was found in its body; what is new is stored. */
export async function ensureFindings(databaseId: bigint, found: Findings) {
  const { stack, os, modules, attributes } = found;
  const osId = os && (await ensureFact(databaseId, os));
  return {
    stackId: stack && (await ensureStack(databaseId, stack)),
    osId,
    moduleSetId: await ensureFactSet(databaseId, modules),
    attributeSetId: await ensureFactSet(databaseId, attributes),
  };
}

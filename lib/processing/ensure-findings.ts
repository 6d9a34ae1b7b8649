import { ensureFactSet } from "@/lib/processing/ensure-fact-set";
import { ensureFact } from "@/lib/processing/ensure-facts";
import { ensureStack } from "@/lib/processing/ensure-stack";
import type { Findings } from "@/lib/reading/read-findings";

/** The columns of a report that say what was found in its body; what is new is stored. */
export async function ensureFindings(databaseId: bigint, { stack, facts }: Findings) {
  const osId = facts.os && (await ensureFact(databaseId, facts.os));
  return {
    stackId: stack && (await ensureStack(databaseId, stack)),
    osId,
    moduleSetId: await ensureFactSet(databaseId, facts.modules),
    attributeSetId: await ensureFactSet(databaseId, facts.attributes),
  };
}

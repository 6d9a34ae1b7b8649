import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { readRules, type SavedRules } from "@/lib/retention/read-rules";
import { NO_RULES } from "@/lib/retention/retention-rules";

/** No rules for a database that has none of its own, or that the viewer may not see. */
export async function getRetentionRules(scope: Scope, databaseId: bigint): Promise<SavedRules> {
  if (!scope.databaseIds.includes(databaseId)) return { rules: NO_RULES, revision: 0 };
  return readRules(databaseId);
}

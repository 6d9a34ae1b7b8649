import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { readRules } from "@/lib/privacy/known-rules";
import { DEFAULT_RULES, type PrivacyRules } from "@/lib/privacy/privacy-rules";

export type SavedPrivacyRules = { rules: PrivacyRules; revision: number };

/** The defaults for a database that has no rules of its own, or that the viewer may not see. */
export async function getPrivacyRules(
  { databaseIds }: Scope,
  databaseId: bigint,
): Promise<SavedPrivacyRules> {
  const row = databaseIds.includes(databaseId)
    ? await db.privacyRules.findUnique({ where: { databaseId } })
    : null;
  return row
    ? { rules: readRules(row), revision: row.revision }
    : { rules: DEFAULT_RULES, revision: 0 };
}

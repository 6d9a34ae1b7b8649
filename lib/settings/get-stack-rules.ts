import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { FrameRules } from "@/lib/report/in-app/frame-rule";

/** A database's own rules, which are asked before the defaults. */
export type StackRules = { rules: FrameRules; revision: number };

/** No rules for a database that has none of its own, or that the viewer may not see. */
export async function getStackRules(scope: Scope, databaseId: bigint): Promise<StackRules> {
  const found = scope.databaseIds.includes(databaseId)
    ? await db.stackRules.findUnique({ where: { databaseId } })
    : null;
  if (!found) return { rules: [], revision: 0 };
  return { rules: FrameRules.parse(found.rules), revision: found.revision };
}

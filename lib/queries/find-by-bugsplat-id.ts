import "server-only";
import { z } from "zod";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";

/** "DATABASE:ID" of BugSplat's own; a database's name may hold colons itself. */
const BugsplatId = z
  .string()
  .regex(/^[^\0]+:\d{1,18}$/)
  .transform((text) => {
    const colon = text.lastIndexOf(":");
    return { database: text.slice(0, colon), id: BigInt(text.slice(colon + 1)) };
  });

/** Our id of the report that BugSplat calls "DATABASE:ID", also of one that is gone; null when it never came here. */
export async function findReportByBugsplatId(scope: Scope, text: string): Promise<string | null> {
  const found = await locate(scope, text);
  if (!found) return null;
  const { databaseId, id: bugsplatId } = found;
  const one = {
    where: { databaseId_bugsplatId: { databaseId, bugsplatId } },
    select: { databaseId: true, id: true },
  };
  const report = (await db.report.findUnique(one)) ?? (await db.goneReport.findUnique(one));
  return report ? formatPublicId(report) : null;
}

/** Our id of the group with BugSplat's "DATABASE:STACKKEYID"; null when it has no report here. */
export async function findGroupByBugsplatId(scope: Scope, text: string): Promise<string | null> {
  const found = await locate(scope, text);
  const group =
    found &&
    (await db.group.findUnique({
      where: { databaseId_stackKeyId: { databaseId: found.databaseId, stackKeyId: found.id } },
      select: { databaseId: true, id: true },
    }));
  return group ? formatPublicId(group) : null;
}

async function locate(scope: Scope, text: string) {
  const parsed = BugsplatId.safeParse(text);
  if (!parsed.success) return null;
  const database = await db.database.findUnique({ where: { name: parsed.data.database } });
  const visible = database && scope.databaseIds.includes(database.id);
  return visible ? { databaseId: database.id, id: parsed.data.id } : null;
}

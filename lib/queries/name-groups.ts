import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

/** By what a group is known in a table. */
export type GroupName = { name: string; exceptionCode: string; exceptionMessage: string };

/** The names of groups of one database, by their ids; nothing of one that the viewer may not see. */
export async function nameGroups(
  scope: Scope,
  databaseId: bigint,
  ids: bigint[],
): Promise<Map<bigint, GroupName>> {
  if (!scope.databaseIds.includes(databaseId)) return new Map();
  const groups = await db.group.findMany({
    where: { databaseId, id: { in: ids } },
    select: { id: true, name: true, exceptionCode: true, exceptionMessage: true },
  });
  return new Map(groups.map(({ id, ...named }) => [id, named]));
}

import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

/** One of BugSplat's databases, whose settings can be seen and changed. */
export type SettingsDatabase = { id: bigint; name: string };

/** The databases that the viewer may see, by name. */
export function listDatabases(scope: Scope): Promise<SettingsDatabase[]> {
  return db.database.findMany({
    where: { id: { in: scope.databaseIds } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

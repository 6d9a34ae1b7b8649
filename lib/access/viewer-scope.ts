import { db } from "@/lib/db";

/** BugSplat's databases that the viewer may see: the first argument of every query. */
export type Scope = { databaseIds: bigint[] };

/** Whoever can reach the dashboard sees all of it. */
export async function viewerScope(): Promise<Scope> {
  const databases = await db.database.findMany({ select: { id: true } });
  return { databaseIds: databases.map(({ id }) => id) };
}

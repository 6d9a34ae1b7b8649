import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type Filters, periodBounds } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";

/** Filters with their names resolved to ids, within what the viewer may see. */
export type Selection = {
  databaseIds: bigint[];
  /** null: every version. */
  versionIds: bigint[] | null;
  from: Date | null;
  to: Date;
  timeZone: string;
};

type Viewer = { now: Date; timeZone: string };

/** Names that are unknown select nothing, as a filter that nothing matches. */
export async function resolveSelection(
  scope: Scope,
  filters: Filters,
  { now, timeZone }: Viewer,
): Promise<Selection> {
  const databaseIds =
    filters.database.length === 0
      ? scope.databaseIds
      : await findDatabaseIds(scope, filters.database);
  const anyVersion = filters.app.length === 0 && filters.version.length === 0;
  const versionIds = anyVersion ? null : await findVersionIds(databaseIds, filters);
  return { databaseIds, versionIds, ...periodBounds(filters.period, now, timeZone), timeZone };
}

async function findDatabaseIds(scope: Scope, names: string[]): Promise<bigint[]> {
  const databases = await db.database.findMany({
    where: { id: { in: scope.databaseIds }, name: { in: names } },
    select: { id: true },
  });
  return databases.map(({ id }) => id);
}

async function findVersionIds(databaseIds: bigint[], { app, version }: Filters): Promise<bigint[]> {
  const versions = await db.version.findMany({
    where: {
      databaseId: { in: databaseIds },
      ...(version.length > 0 && { name: { in: version } }),
      ...(app.length > 0 && { application: { name: { in: app } } }),
    },
    select: { id: true },
  });
  return versions.map(({ id }) => id);
}

/** The selection as a condition on hourly_rollups; a rollup belongs to the hour that it begins. */
export function selectedRollups({ databaseIds, versionIds, from, to }: Selection): Prisma.Sql {
  return Prisma.sql`
    database_id = any(${databaseIds}::bigint[])
    and (${versionIds}::bigint[] is null or version_id = any(${versionIds}::bigint[]))
    and (${from}::timestamptz is null or hour >= date_trunc('hour', ${from}::timestamptz))
    and hour < ${to}::timestamptz`;
}

/** The selection as a condition on reports, by BugSplat's clock. */
export function selectedReports({ databaseIds, versionIds, from, to }: Selection): Prisma.Sql {
  return Prisma.sql`
    r.database_id = any(${databaseIds}::bigint[])
    and (${versionIds}::bigint[] is null or r.version_id = any(${versionIds}::bigint[]))
    and (${from}::timestamptz is null or r.received_at >= ${from}::timestamptz)
    and r.received_at < ${to}::timestamptz`;
}

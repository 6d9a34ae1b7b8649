import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type Filters, periodBounds } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PublicId } from "@/lib/public-id";

/** Filters with their names resolved to ids, within what the viewer may see. */
export type Selection = {
  databaseIds: bigint[];
  /** null: every version. */
  versionIds: bigint[] | null;
  /** null: every group. A group's id is one only within its database. */
  groupId: bigint | null;
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
  const bounds = periodBounds(filters.period, now, timeZone);
  return { databaseIds, versionIds, groupId: null, ...bounds, timeZone };
}

/** What of a selection is in one group. */
export function selectGroup(selection: Selection, { databaseId, id }: PublicId): Selection {
  const databaseIds = selection.databaseIds.filter((selected) => selected === databaseId);
  return { ...selection, databaseIds, groupId: id };
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

/** The selection as a condition on hourly_rollups, whose hours its bounds never cut. */
export function selectedRollups(selection: Selection): Prisma.Sql {
  const { databaseIds, versionIds, groupId, from, to } = selection;
  return Prisma.sql`
    database_id = any(${databaseIds}::bigint[])
    and (${versionIds}::bigint[] is null or version_id = any(${versionIds}::bigint[]))
    and (${groupId}::bigint is null or group_id = ${groupId}::bigint)
    and (${from}::timestamptz is null or hour >= ${from}::timestamptz)
    and hour < ${to}::timestamptz`;
}

/** The selection as a condition on the reports `r` of one database, by BugSplat's clock. */
export function selectedReports({ versionIds, groupId, from, to }: Selection): Prisma.Sql {
  return Prisma.sql`
    (${versionIds}::bigint[] is null or r.version_id = any(${versionIds}::bigint[]))
    and (${groupId}::bigint is null or r.group_id = ${groupId}::bigint)
    and (${from}::timestamptz is null or r.received_at >= ${from}::timestamptz)
    and r.received_at < ${to}::timestamptz`;
}

import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type Filters, periodBounds } from "@/lib/filters";
import { Prisma } from "@/lib/generated/prisma/client";
import { findClearDatabases } from "@/lib/privacy/disclosure";
import type { PublicId } from "@/lib/public-id";
import { conditionSql } from "@/lib/queries/search/condition-sql";
import { resolveCondition } from "@/lib/queries/search/resolve-condition";
import type { Resolved } from "@/lib/queries/search/resolved";
import { type Condition, inState } from "@/lib/search/condition";

/** Filters with their names resolved to ids, within what the viewer may see. */
export type Selection = {
  databaseIds: bigint[];
  /** null: every version. */
  versionIds: bigint[] | null;
  /** null: every group. A group's id is one only within its database. */
  groupId: bigint | null;
  /** Only these of all groups: for what a page asks of the few that it lists. */
  groupIds?: bigint[];
  from: Date | null;
  to: Date;
  /** Whether it lasts until now, so that nothing is received later than `to`. */
  ongoing: boolean;
  timeZone: string;
  /** The databases whose people the viewer sees named in lists. */
  clearIn: bigint[];
  /** null: no query. */
  condition: Resolved | null;
  /** What the query finds, counted already: see `countOnce`. */
  counted?: CountedReports;
};

/** Reports by hour, group and version: a column each, as PostgreSQL writes and reads an array. */
export type CountedReports = Record<
  "databaseIds" | "groupIds" | "versionIds" | "applicationIds" | "hours" | "reports",
  string
>;

type Viewer = { now: Date; timeZone: string };

/** Names that are unknown select nothing, as a filter that nothing matches. */
export async function resolveSelection(
  scope: Scope,
  filters: Filters,
  { now, timeZone }: Viewer,
  condition: Condition | null = null,
): Promise<Selection> {
  const databaseIds =
    filters.database.length === 0
      ? scope.databaseIds
      : await findDatabaseIds(scope, filters.database);
  const anyVersion = filters.app.length === 0 && filters.version.length === 0;
  const versionIds = anyVersion ? null : await findVersionIds(databaseIds, filters);
  const bounds = periodBounds(filters.period, now, timeZone);
  const asked = inState(condition, filters.status);
  const resolved = asksNothing(asked)
    ? null
    : await resolveCondition(asked, { ...scope, databaseIds });
  return {
    databaseIds,
    versionIds,
    groupId: null,
    ...bounds,
    ongoing: "range" in filters.period,
    timeZone,
    clearIn: await findClearDatabases(scope),
    condition: resolved,
  };
}

/** No query, or one that everything matches. */
function asksNothing(condition: Condition | null): condition is null {
  return condition === null || (condition.kind === "and" && condition.parts.length === 0);
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

/** The selection as a condition on the reports `r` of one database, by BugSplat's clock. */
export function selectedReports({
  versionIds,
  groupId,
  groupIds,
  from,
  to,
  condition,
}: Selection): Prisma.Sql {
  return Prisma.sql`
    ${ofVersions(versionIds)}
    and (${groupId}::bigint is null or r.group_id = ${groupId}::bigint)
    and ${groupIds ? Prisma.sql`r.group_id = any(${groupIds}::bigint[])` : Prisma.sql`true`}
    and (${from}::timestamptz is null or r.received_at >= ${from}::timestamptz)
    and r.received_at < ${to}::timestamptz
    and ${condition ? conditionSql(condition) : Prisma.sql`true`}`;
}

/** Of one version, its index has the reports in their order; of several it has not. */
function ofVersions(ids: bigint[] | null): Prisma.Sql {
  if (ids === null) return Prisma.sql`true`;
  const [only, ...others] = ids;
  return only !== undefined && others.length === 0
    ? Prisma.sql`r.version_id = ${only}::bigint`
    : Prisma.sql`r.version_id = any(${ids}::bigint[])`;
}

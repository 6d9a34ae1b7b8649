import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId, type PublicId } from "@/lib/public-id";

/** One of BugSplat's groups whose reports are counted in another one. */
export type MergedGroup = {
  id: string;
  name: string;
  stackKeyId: string;
  /** Of its own, gone ones included; null: more than are counted. */
  reports: number | null;
  /** The group that it was merged into, where that was merged itself. */
  by: string | null;
  /** Some of its reports are still on the way. */
  isMoving: boolean;
};

/** Of more reports the page does not say how many. */
const MOST_COUNTED = 10_000;
const MOST_GROUPS = 200;

/** What is merged into a group, straight or by way of others; nothing of one that the viewer may not see. */
export async function listMergedGroups(
  scope: Scope,
  { databaseId, id }: PublicId,
): Promise<MergedGroup[]> {
  if (!scope.databaseIds.includes(databaseId)) return [];
  const rows = await db.$queryRaw<Row[]>`
    with recursive merged as (
      select g.id from groups g where g.database_id = ${databaseId} and g.merged_into = ${id}
      union all
      select g.id from merged
      join groups g on g.database_id = ${databaseId} and g.merged_into = merged.id
    )
    select g.id, g.name, g.stack_key_id::text as "stackKeyId", g.resettles as "isMoving",
      nullif(g.merged_into, ${id}) as by, counted.reports
    from (select id from merged limit ${MOST_GROUPS}) merged
    join groups g on g.database_id = ${databaseId} and g.id = merged.id
    cross join lateral (
      select count(*)::int as reports from (
        (select from reports r
          where r.database_id = ${databaseId} and r.own_group_id = g.id limit ${MOST_COUNTED + 1})
        union all
        (select from gone_reports r
          where r.database_id = ${databaseId} and r.own_group_id = g.id limit ${MOST_COUNTED + 1})
      ) own
    ) counted
    order by counted.reports desc, g.id`;
  return rows.map(({ id: merged, by, reports, ...row }) => ({
    ...row,
    id: formatPublicId({ databaseId, id: merged }),
    by: by === null ? null : formatPublicId({ databaseId, id: by }),
    reports: reports > MOST_COUNTED ? null : reports,
  }));
}

type Row = Omit<MergedGroup, "id" | "by" | "reports"> & {
  id: bigint;
  by: bigint | null;
  reports: number;
};

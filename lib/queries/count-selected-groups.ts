import "server-only";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { selectedGroups } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";

/** How many of these groups are selected; one that is merged counts as the one that it is counted in. */
export async function countSelectedGroups(
  selection: Selection,
  groups: readonly PublicId[],
): Promise<number> {
  const seen = await whereCounted(
    groups.filter(({ databaseId }) => selection.databaseIds.includes(databaseId)),
  );
  if (seen.length === 0) return 0;
  const databaseIds = [...new Set(seen.map(({ databaseId }) => databaseId))];
  const groupIds = seen.map(({ id }) => id);
  const [row] = await db.$queryRaw<{ groups: number }[]>`
    select count(*)::int as groups
    from ${selectedGroups({ ...selection, databaseIds, groupIds })}
    where (selected.database_id, selected.group_id) in (
      select * from unnest(
        ${seen.map(({ databaseId }) => databaseId)}::bigint[], ${groupIds}::bigint[]
      )
    )`;
  return row?.groups ?? 0;
}

async function whereCounted(groups: readonly PublicId[]): Promise<PublicId[]> {
  if (groups.length === 0) return [];
  return db.$queryRaw<PublicId[]>`
    select distinct g.database_id as "databaseId", coalesce(g.counted_in, g.id) as id
    from groups g
    join unnest(
      ${groups.map(({ databaseId }) => databaseId)}::bigint[], ${groups.map(({ id }) => id)}::bigint[]
    ) as changed (database_id, id) on changed.database_id = g.database_id and changed.id = g.id`;
}

import "server-only";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { selectedGroups } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";

/** How many of these groups are selected. */
export async function countSelectedGroups(
  selection: Selection,
  groups: readonly PublicId[],
): Promise<number> {
  const seen = groups.filter(({ databaseId }) => selection.databaseIds.includes(databaseId));
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

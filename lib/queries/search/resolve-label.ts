import { db } from "@/lib/db";
import { likePattern } from "@/lib/queries/search/like-pattern";
import type { Resolved } from "@/lib/queries/search/resolved";
import type { Pattern } from "@/lib/search/grammar/query";

/** The reports of groups that have a label which fits. */
export async function resolveLabel(databaseIds: bigint[], pattern: Pattern): Promise<Resolved> {
  const groups = await db.$queryRaw<{ id: bigint }[]>`
    select s.group_id as id from group_states s
    where s.database_id = any(${databaseIds}::bigint[]) and s.labels <> '{}'::text[]
      and exists (
        select from unnest(s.labels) as label where label ilike ${likePattern(pattern, true)}
      )`;
  return { kind: "ids", column: "group", ids: groups.map(({ id }) => id) };
}

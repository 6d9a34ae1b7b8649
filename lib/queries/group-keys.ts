import { Prisma } from "@/lib/generated/prisma/client";
import type { Selection } from "@/lib/queries/selection";

/** The key of a group, as its row has it. */
export type GroupKey = { database_id: bigint; id: bigint };

/** What of a selection is in a few groups, for the indexes; `groupKeys` says it to the letter. */
export function selectGroups(selection: Selection, groups: GroupKey[]): Selection {
  return { ...selection, groupIds: groups.map(({ id }) => id) };
}

/** The keys of a few groups as a subquery: (database_id, group_id). */
export function groupKeys(groups: GroupKey[]): Prisma.Sql {
  return Prisma.sql`
    select * from unnest(
      ${groups.map((group) => group.database_id)}::bigint[],
      ${groups.map((group) => group.id)}::bigint[]
    ) as keys (database_id, group_id)`;
}

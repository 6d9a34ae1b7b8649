import "server-only";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { selectedGroups } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";

/** All groups that a list of groups has, however many. */
export function listSelectedGroups(selection: Selection): Promise<PublicId[]> {
  return db.$queryRaw<PublicId[]>`
    select g.database_id as "databaseId", g.id
    from ${selectedGroups(selection)}
    join groups g on g.database_id = selected.database_id and g.id = selected.group_id
    order by 1, 2`;
}

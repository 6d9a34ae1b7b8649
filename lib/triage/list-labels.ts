import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

/** A label that some groups have, as it is written on most of them. */
export type KnownLabel = { label: string; groups: number };

/** More labels than these nobody chooses from. */
const MOST = 500;

/** The labels that groups of these databases have, the most used first. */
export function listLabels(scope: Scope, databaseIds: bigint[]): Promise<KnownLabel[]> {
  const ids = databaseIds.filter((id) => scope.databaseIds.includes(id));
  return db.$queryRaw<KnownLabel[]>`
    select mode() within group (order by label) as label, count(*)::int as groups
    from group_states s cross join unnest(s.labels) as label
    where s.database_id = any(${ids}::bigint[]) and s.labels <> '{}'::text[]
    group by lower(label)
    order by groups desc, lower(label)
    limit ${MOST}`;
}

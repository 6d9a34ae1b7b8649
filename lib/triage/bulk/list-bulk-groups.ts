import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { type BulkOutcome, isBulkOutcome } from "@/lib/triage/bulk/bulk-outcome";
import type { GroupState } from "@/lib/triage/group-state";
import { STATE } from "@/lib/triage/state-sql";

/** A group that a bulk change is about. */
export type BulkGroup = {
  id: string;
  name: string;
  exceptionCode: string;
  exceptionMessage: string;
  /** Null: still to be done. */
  outcome: BulkOutcome | null;
  /** What it is now. */
  state: GroupState;
};

type Row = Omit<BulkGroup, "outcome"> & { outcome: string | null };

/** Those that were left alone first: the others are as one would think. */
export async function listBulkGroups(
  { databaseIds }: Scope,
  bulkId: bigint,
  limit: number,
): Promise<BulkGroup[]> {
  const rows = await db.$queryRaw<Row[]>`
    select g.database_id || '-' || g.id as id, g.name, g.exception_code as "exceptionCode",
      g.exception_message as "exceptionMessage", b.outcome, ${STATE} as state
    from bulk_change_groups b
    join groups g on g.database_id = b.database_id and g.id = b.group_id
    left join group_states s on s.database_id = g.database_id and s.group_id = g.id
    where b.database_id = any(${databaseIds}::bigint[]) and b.bulk_id = ${bulkId}
    order by b.outcome is not distinct from 'changed', b.outcome is null, g.database_id, g.id
    limit ${limit}`;
  return rows.map(({ outcome, ...row }) => ({
    ...row,
    outcome: outcome !== null && isBulkOutcome(outcome) ? outcome : null,
  }));
}

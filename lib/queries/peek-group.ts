import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import { listReports, type ReportRow } from "@/lib/queries/list-reports";
import { type Selection, selectedReports, selectGroup } from "@/lib/queries/selection";
import { readStoredFrames, type StoredStack } from "@/lib/queries/stored-stack";
import { getStackRules } from "@/lib/settings/get-stack-rules";

/** What a row of the group list unfolds. */
export type GroupPeek = {
  /** Of its newest report in the selection that has one. */
  stack: StoredStack | null;
  /** Its newest reports in the selection. */
  reports: ReportRow[];
};

const REPORTS = 3;

/** A group at a glance; nothing of one that is not there, or in a database that is not selected. */
export async function peekGroup(
  scope: Scope,
  selection: Selection,
  key: PublicId,
): Promise<GroupPeek> {
  const ofGroup = selectGroup(selection, key);
  const [stack, { rows }] = await Promise.all([
    findStack(scope, ofGroup, key.databaseId),
    listReports(ofGroup, { sort: "newest", cursor: null, limit: REPORTS }),
  ]);
  return { stack, reports: rows };
}

type Row = Omit<StoredStack, "frameRules" | "frames"> & { frames: unknown };

async function findStack(
  scope: Scope,
  selection: Selection,
  databaseId: bigint,
): Promise<StoredStack | null> {
  const [[row], { rules }] = await Promise.all([
    db.$queryRaw<Row[]>`
      select r.database_id || '-' || r.id as "reportId", r.bugsplat_id::text as "bugsplatId",
        v.name as version, r.platform, r.crash_type_id as "crashTypeId", s.frames
      from (
        select * from reports r
        where r.database_id = any(${selection.databaseIds}::bigint[])
          and ${selectedReports(selection)} and r.stack_id is not null
        order by r.received_at desc, r.id desc
        limit 1
      ) r
      join stacks s on s.database_id = r.database_id and s.id = r.stack_id
      join versions v on v.database_id = r.database_id and v.id = r.version_id`,
    getStackRules(scope, databaseId),
  ]);
  return row ? { ...row, frameRules: rules, frames: readStoredFrames(row.frames) } : null;
}

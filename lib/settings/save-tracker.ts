import "server-only";
import { writeAudit } from "@/lib/access/audit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { Saved } from "@/lib/settings/revision";
import { type Tracker, trackerProblem } from "@/lib/tickets/tracker";

/** What is wrong with the address, in whole sentences. */
export type TrackerProblems = { address?: string };

type Change = {
  /** An empty address takes it away. */
  tracker: Tracker;
  /** The revision that it was made from. */
  revision: number;
};

/** Says where tickets about the crashes of an application are made, and notes who did it. */
export async function saveTracker(
  scope: AdminScope,
  { databaseId, id }: PublicId,
  { tracker, revision }: Change,
): Promise<Saved<TrackerProblems>> {
  if (!scope.databaseIds.includes(databaseId)) return { outcome: "missing" };
  const address = tracker.address.trim();
  const problem = address === "" ? null : trackerProblem({ ...tracker, address });
  if (problem !== null) return { outcome: "refused", problems: { address: problem } };
  const row = await db.$transaction(async (transaction) => {
    const [found] = await transaction.$queryRaw<{ saved: number | null; stands: number | null }[]>`
      with saved as (
        insert into trackers (database_id, application_id, kind, address, revision, changed_at)
        select database_id, id, ${tracker.kind}, ${address}, 1, now()
        from applications a
        where a.database_id = ${databaseId}::bigint and a.id = ${id}::bigint
        on conflict (database_id, application_id) do update
        set kind = excluded.kind, address = excluded.address,
          revision = trackers.revision + 1, changed_at = excluded.changed_at
        where trackers.revision = ${revision}::int
        returning revision
      )
      select (select revision from saved) as saved, t.revision as stands
      from applications a
      left join trackers t on t.database_id = a.database_id and t.application_id = a.id
      where a.database_id = ${databaseId}::bigint and a.id = ${id}::bigint`;
    if (found && found.saved !== null) {
      // Nothing that mentions anybody, as no line can be changed: neither its name nor the address.
      const subject = `application ${id}${address === "" ? ": taken away" : ""}`;
      const note = { memberId: scope.memberId, databaseId, subject };
      await writeAudit({ action: "tracker-change", ...note }, transaction);
    }
    return found;
  });
  if (!row) return { outcome: "missing" };
  if (row.saved !== null) return { outcome: "saved", revision: row.saved };
  return { outcome: "overtaken", revision: row.stands ?? 0 };
}

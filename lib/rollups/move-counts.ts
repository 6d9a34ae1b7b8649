import type { Client } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { isSameHour } from "@/lib/hour";
import { noteMoveOf } from "@/lib/live/changed-groups";
import { countReports } from "@/lib/rollups/count-reports";
import { settleGroups, settleGroupVersion } from "@/lib/rollups/settle-groups";
import { uncountReports } from "@/lib/rollups/uncount-reports";
import { settleRegression } from "@/lib/triage/settle-regression";

/** By what a report is counted. */
export type CountedAt = {
  groupId: bigint;
  versionId: bigint;
  applicationId: bigint;
  receivedAt: Date;
  userHash: bigint | null;
  stackId: bigint | null;
};

/**
 * Makes the counts follow a report that has changed its group, version, time or user: one less there,
 * one more here, and first and last times as its reports now have them. The report's row must be
 * locked and changed already. False when it is counted in the same group, version and hour.
 */
export async function moveCounts(
  transaction: Client,
  databaseId: bigint,
  from: CountedAt,
  to: CountedAt,
): Promise<boolean> {
  const moved =
    from.groupId !== to.groupId ||
    from.versionId !== to.versionId ||
    !isSameHour(from.receivedAt, to.receivedAt);
  const sameTime = from.receivedAt.getTime() === to.receivedAt.getTime();
  if (!moved && sameTime && from.userHash === to.userHash) return false;

  const groupIds = [...new Set([from.groupId, to.groupId])];
  // In the order of their ids, or two reports that change places would wait for each other; NO KEY,
  // because each of them holds a key lock on its new group by its foreign key already.
  await transaction.$queryRaw`
    select id from groups where database_id = ${databaseId} and id = any(${groupIds})
    order by id for no key update`;
  await uncountReports(transaction, countedReport(databaseId, from));
  await transaction.$executeRaw`
    with report as (${countedReport(databaseId, to)}), ${countReports()} select 1`;
  const taken = new Map(groupIds.map((id) => [id, id === from.groupId ? 1 : 0]));
  for (const place of [from, to]) await settleGroupVersion(transaction, databaseId, place);
  await settleGroups(transaction, databaseId, taken);
  for (const id of groupIds) await settleRegression(transaction, { databaseId, id });
  for (const id of groupIds) noteMoveOf(databaseId, id);
  return moved;
}

/** A report as `countReports` reads it. */
function countedReport(databaseId: bigint, at: CountedAt): Prisma.Sql {
  return Prisma.sql`
    select ${databaseId}::bigint as database_id, ${at.groupId}::bigint as group_id,
      ${at.versionId}::bigint as version_id, ${at.applicationId}::bigint as application_id,
      ${at.receivedAt}::timestamptz as received_at, ${at.userHash}::bigint as user_hash,
      ${at.stackId}::bigint as stack_id`;
}

import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { REDOABLE } from "@/lib/processing/redoable";
import { WORTH_ITS_OWN_THREAD } from "@/lib/reading/read";

/** A failed try is followed by another one, later each time; after so many it is left alone. */
export const MOST_ATTEMPTS = 5;

/** Reports that are read together at most: to claim, look up and give costs much the same for one. */
export const HANDFUL = 16;

/** A report that this process is to read now. */
export type ClaimedReport = {
  databaseId: bigint;
  id: bigint;
  deliveryId: bigint;
  /** Null, unless it was read before. */
  stackId: bigint | null;
  /** This one included. */
  attempts: number;
  groupId: bigint;
  /** Its group is resolved: this report may be one that reopens it. */
  mayReopen: boolean;
  /** Reading it takes so long that no other should wait for it. */
  isBig: boolean;
  /** It is gone, and was stored anew in the very moment in which it went. */
  cameBack: boolean;
};

/** Reading one takes less, whatever its size; whoever has it longer has ended. */
export const CLAIMED_SECONDS = 90;

/** Of reports `r` that are parked after this: somebody may be at the last try just now. */
export const IS_TRIED_LAST = Prisma.sql`(
  r.reader_version is null and r.reader_attempts >= ${MOST_ATTEMPTS}::int
    and r.read_after between now() and now() + make_interval(secs => ${CLAIMED_SECONDS}::int)
)`;

/** Stays where the process ends with the report. */
const INTERRUPTED = "The server ended while it was read.";

/**
 * Takes reports of a database that wait to be read, the newest first: those are looked for. Each is
 * given to one of all processes that ask, and the try is counted before it begins, so that a report
 * which ends the process is not tried for ever.
 */
export function claimReports(databaseId: bigint, limit: number): Promise<ClaimedReport[]> {
  return db.$queryRaw<ClaimedReport[]>`
    /* prepared */
    with ${REDOABLE},
    waiting as (
      select id from reports
      where database_id = ${databaseId} and reader_version is null
        and reader_attempts < ${MOST_ATTEMPTS}::int and (read_after is null or read_after <= now())
      order by id desc limit ${limit}::int
      for update skip locked
    )
    update reports set
      reader_attempts = reader_attempts + 1, reader_problem = ${INTERRUPTED},
      read_after = now() + make_interval(secs => ${CLAIMED_SECONDS}::int)
    from waiting, redoable
    where reports.database_id = ${databaseId} and reports.id = waiting.id
    returning reports.database_id as "databaseId", reports.id, delivery_id as "deliveryId",
      reader_attempts as attempts, stack_id as "stackId", group_id as "groupId",
      exists (
        select from group_states s
        where s.database_id = reports.database_id and s.group_id = reports.group_id
          and s.decision = 'resolved'
      ) as "mayReopen",
      coalesce((
        select d.size_bytes >= ${WORTH_ITS_OWN_THREAD}::int from deliveries d
        where d.database_id = reports.database_id and d.id = reports.delivery_id
      ), false) as "isBig",
      exists (
        select from gone_reports g
        where g.database_id = reports.database_id and g.bugsplat_id = reports.bugsplat_id
      ) as "cameBack"`;
}

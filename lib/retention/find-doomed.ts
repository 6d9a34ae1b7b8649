import type { Client } from "@/lib/db";
import type { RetentionRun } from "@/lib/generated/prisma/client";
import { KEPT_ALWAYS, WAITS } from "@/lib/retention/kept-always";

/** What of a run's next reports is to go, by the reports' ids. */
export type Doomed = { reports: bigint[]; bodies: bigint[] };

type Looked = { id: bigint; receivedAt: Date; goes: "report" | "body" | null };

/** Looks at the next reports of a run, from the oldest on. Nothing is locked yet. */
export async function findDoomed(
  transaction: Client,
  run: RetentionRun,
  limit: number,
): Promise<Doomed & { looked: Looked[] }> {
  const { databaseId, bodiesBefore, reportsBefore, lastReceivedAt, lastId } = run;
  const looked = await transaction.$queryRaw<Looked[]>`
    select r.id, r.received_at as "receivedAt",
      case
        when ${KEPT_ALWAYS} or ${WAITS} then null
        when r.received_at < ${reportsBefore}::timestamptz then 'report'
        when r.received_at < ${bodiesBefore}::timestamptz and exists (
          select from deliveries d
          join delivery_bodies b on b.database_id = d.database_id and b.delivery_id = d.id
          where d.database_id = r.database_id and d.report_id = r.id
        ) then 'body'
      end as goes
    from (
      select * from reports
      where database_id = ${databaseId}
        and received_at < greatest(${reportsBefore}::timestamptz, ${bodiesBefore}::timestamptz)
        and received_at >= coalesce(${lastReceivedAt}::timestamptz, '-infinity')
        and (received_at, id) > (coalesce(${lastReceivedAt}::timestamptz, '-infinity'), ${lastId}::bigint)
      order by received_at, id
      limit ${limit}::int
    ) r
    left join group_versions v on v.database_id = r.database_id and v.group_id = r.group_id
      and v.version_id = r.version_id
    order by r.received_at, r.id`;
  const going = (what: Looked["goes"]) =>
    looked.filter(({ goes }) => goes === what).map(({ id }) => id);
  return { looked, reports: going("report"), bodies: going("body") };
}

import { db } from "@/lib/db";
import type {
  BodyRule,
  ReportRule,
  RetentionRules,
  RuleInForce,
} from "@/lib/retention/retention-rules";

/** Since when BugSplat must have received what stays, and which rule says so. */
export type Limit<Name> = RuleInForce<Name> & { before: Date };

/** What the rules of a database come to at a moment; null: nothing goes. */
export type RetentionLimits = {
  bodies: Limit<BodyRule> | null;
  reports: Limit<ReportRule> | null;
};

const DAY = 24 * 60 * 60 * 1_000;

/** Of rules about the same, the one that reaches furthest decides. */
export async function findLimits(
  databaseId: bigint,
  { bodyDays, mostBodyBytes, reportDays, mostReports }: RetentionRules,
  now: Date,
): Promise<RetentionLimits> {
  const [ofSize, ofCount] = await Promise.all([
    mostBodyBytes === null ? null : findSizeLimit(databaseId, mostBodyBytes),
    mostReports === null ? null : findCountLimit(databaseId, mostReports),
  ]);
  return {
    bodies: furthest([limit("body-age", bodyDays, now), ofSize]),
    reports: furthest([limit("report-age", reportDays, now), ofCount]),
  };
}

function limit<Name>(rule: Name, days: number | null, now: Date): Limit<Name> | null {
  if (days === null) return null;
  return { rule, limit: days, before: new Date(now.getTime() - days * DAY) };
}

function furthest<Name>(limits: (Limit<Name> | null)[]): Limit<Name> | null {
  const there = limits.filter((one) => one !== null);
  return there.sort((a, b) => b.before.getTime() - a.before.getTime())[0] ?? null;
}

/** Null while there are no more than so many. */
async function findCountLimit(databaseId: bigint, most: number): Promise<Limit<ReportRule> | null> {
  const [last] = await db.$queryRaw<{ before: Date }[]>`
    select received_at as before from reports where database_id = ${databaseId}
    order by received_at desc, id desc offset ${most - 1}::int limit 1`;
  return last ? { rule: "report-count", limit: most, before: last.before } : null;
}

type Size = { bytes: bigint };

/**
 * Null while all bodies have no more. By whole hours: the newest hours whose bodies have no more
 * together stay.
 */
async function findSizeLimit(databaseId: bigint, most: number): Promise<Limit<BodyRule> | null> {
  const [size] = await db.$queryRaw<Size[]>`
    select coalesce(sum(octet_length(bytes)), 0)::bigint as bytes from delivery_bodies
    where database_id = ${databaseId}`;
  if (!size || size.bytes <= most) return null;
  const [first] = await db.$queryRaw<{ before: Date | null }[]>`
    with hours as (
      select date_trunc('hour', r.received_at, 'UTC') as hour, sum(octet_length(b.bytes)) as bytes
      from reports r
      join delivery_bodies b on b.database_id = r.database_id and b.delivery_id = r.delivery_id
      where r.database_id = ${databaseId}
      group by 1
    ),
    summed as (select hour, sum(bytes) over (order by hour desc) as bytes from hours)
    select max(hour) + interval '1 hour' as before from summed where bytes > ${most}::bigint`;
  return first?.before ? { rule: "body-size", limit: most, before: first.before } : null;
}

import "server-only";
import { writeAudit } from "@/lib/access/audit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { countMentions, type Mentions } from "@/lib/forget/count-mentions";
import { countBodiesToRead } from "@/lib/forget/count-work";
import { expandPerson } from "@/lib/forget/expand-person";
import { mayForget } from "@/lib/forget/may-forget";
import { PERSONAL_COLUMNS, type PersonalColumn, reportsOfPerson } from "@/lib/forget/of-person";
import { valueProblem } from "@/lib/forget/value-problem";
import { Prisma } from "@/lib/generated/prisma/client";
import { markPerson } from "@/lib/privacy/person-key";

/** A name or an address that reports of the person carry beside those that were looked for. */
export type OtherValue = {
  of: PersonalColumn;
  value: string;
  reports: number;
  /** Why it cannot go along, in a sentence; null when it can. */
  problem: string | null;
};

/** What there is of a person in a database. */
export type FoundPerson = {
  reports: number;
  /** When BugSplat received the first and the last; null of none. */
  first: Date | null;
  last: Date | null;
  /** The bodies of these reports' deliveries. */
  bodies: number;
  bytes: number;
  applications: { name: string; reports: number }[];
  others: OtherValue[];
  /** Names in which the values stand too: they would go from there. */
  mentions: Mentions;
  /** All bodies that would be read to find the person in others' reports. */
  bodiesToRead: number;
};

/** Of each kind; a value that so many others stand beside is nobody's own. */
const MOST_OTHERS = 20;
const MOST_APPLICATIONS = 50;

/**
 * Looks for the reports of a person, and notes that somebody did: by a number, since nothing can be taken
 * out of the log again.
 *
 * @returns null when the viewer may not
 */
export async function findPerson(
  scope: AdminScope,
  databaseId: bigint,
  given: string[],
): Promise<FoundPerson | null> {
  if (!mayForget(scope, databaseId)) return null;
  const person = await expandPerson(databaseId, given);
  const subject = given.map(markPerson).join(", ");
  const note = { memberId: scope.memberId, databaseId, subject };
  await writeAudit({ action: "person-search", ...note });
  const ids = Prisma.sql`(${reportsOfPerson(databaseId, person)})`;
  const [totals, bodies, applications, others, mentions, bodiesToRead] = await Promise.all([
    findTotals(databaseId, ids),
    findBodies(databaseId, ids),
    listApplications(databaseId, ids),
    listOthers(databaseId, ids, person),
    countMentions(databaseId, person),
    countBodiesToRead(databaseId),
  ]);
  return { ...totals, ...bodies, applications, others, mentions, bodiesToRead };
}

type Totals = Pick<FoundPerson, "reports" | "first" | "last">;

async function findTotals(databaseId: bigint, ids: Prisma.Sql): Promise<Totals> {
  const [row] = await db.$queryRaw<Totals[]>`
    select count(*)::int as reports, min(r.received_at) as first, max(r.received_at) as last
    from ${ids} found join reports r on r.database_id = ${databaseId} and r.id = found.id`;
  return row ?? { reports: 0, first: null, last: null };
}

async function findBodies(databaseId: bigint, ids: Prisma.Sql) {
  const [row] = await db.$queryRaw<{ bodies: number; bytes: bigint }[]>`
    select count(*)::int as bodies, coalesce(sum(octet_length(b.bytes)), 0)::bigint as bytes
    from ${ids} found
    join deliveries d on d.database_id = ${databaseId} and d.report_id = found.id
    join delivery_bodies b on b.database_id = ${databaseId} and b.delivery_id = d.id`;
  return { bodies: row?.bodies ?? 0, bytes: Number(row?.bytes ?? 0n) };
}

function listApplications(databaseId: bigint, ids: Prisma.Sql) {
  return db.$queryRaw<FoundPerson["applications"]>`
    select a.name, count(*)::int as reports
    from ${ids} found
    join reports r on r.database_id = ${databaseId} and r.id = found.id
    join applications a on a.database_id = ${databaseId} and a.id = r.application_id
    group by a.id, a.name order by 2 desc, 1 limit ${MOST_APPLICATIONS}`;
}

/** Values that differ in the case of letters only are one. */
async function listOthers(
  databaseId: bigint,
  ids: Prisma.Sql,
  person: string[],
): Promise<OtherValue[]> {
  const rows = await db.$queryRaw<Omit<OtherValue, "problem">[]>`
    with carried as (
      select v.of, v.value from ${ids} found
      join reports r on r.database_id = ${databaseId} and r.id = found.id
      cross join lateral (
        values ('user', r."user"), ('email', r.email), ('ipAddress', r.ip_address)
      ) as v (of, value)
      where v.value <> ''
        and not lower(v.value) = any(array(select lower(p) from unnest(${person}::text[]) p))
    ),
    counted as (
      select of, min(value) as value, count(*)::int as reports,
        row_number() over (partition by of order by count(*) desc, min(value)) as place
      from carried group by of, lower(value)
    )
    select of, value, reports from counted where place <= ${MOST_OTHERS} order by reports desc, value`;
  return PERSONAL_COLUMNS.flatMap((of) =>
    rows
      .filter((row) => row.of === of)
      .map((row) => ({ ...row, problem: valueProblem(row.value) })),
  );
}

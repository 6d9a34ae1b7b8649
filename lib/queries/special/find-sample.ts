import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { conditionSql } from "@/lib/queries/search/condition-sql";
import { type Selection, selectedReports } from "@/lib/queries/selection";

/** Reports of one group, and others of the same applications that came at the same times. */
export type Sample = {
  databaseId: bigint;
  /** The newest of the group, newest first. */
  ours: bigint[];
  /** Of other groups. */
  rest: bigint[];
  /** Whether `ours` are all of the selection. */
  isAll: boolean;
  /** When the reports were received that were looked at; null: since ever. */
  from: Date | null;
  to: Date;
  applications: string[];
  /** Of `ours`, those of the one person who has most of them; reports that name nobody are of nobody. */
  ofOnePerson: number;
};

/** Reports on each side at most. Beyond, a share moves by less than anybody decides by. */
export const SAMPLE_SIZE = 500;

/** The times of the group's reports are cut into so many parts at most. */
const PARTS = 20;

/** For each of the others that are wanted, so many reports are looked at: a limit to what it costs. */
const LOOKED_AT = 20;

/**
 * The sample that a group is compared by, of a size that does not depend on what is stored. The others
 * are matched by time: a group that came up yesterday would else be compared with versions that were in
 * use a month before. So the group's reports, from the newest to the oldest, are cut into up to twenty
 * parts with as many of them in each, and from the time of each part as many others are taken, the
 * newest of it. Pickers and query narrow both sides.
 *
 * @param selection of one group
 * @param size reports on each side at most
 * @returns null when it selects no report
 */
export async function findSample(selection: Selection, size: number): Promise<Sample | null> {
  const [databaseId] = selection.databaseIds;
  if (databaseId === undefined || selection.groupId === null) return null;
  const found = await findOurs(databaseId, selection, size + 1);
  const ours = found.slice(0, size);
  const oldest = ours.at(-1);
  if (!oldest) return null;
  const isAll = found.length <= size;
  const from = isAll ? selection.from : oldest.receivedAt;
  const applicationIds = [...new Set(ours.map(({ applicationId }) => applicationId))];
  const parts = cutIntoParts(ours, { from, to: selection.to });
  const [rest, applications] = await Promise.all([
    findRest(selection, parts, { databaseId, applicationIds, size }),
    db.application.findMany({
      where: { databaseId, id: { in: applicationIds } },
      select: { name: true },
      orderBy: { name: "asc" },
    }),
  ]);
  return {
    databaseId,
    ours: ours.map(({ id }) => id),
    rest,
    isAll,
    from,
    to: selection.to,
    applications: applications.map(({ name }) => name),
    ofOnePerson: mostOfOne(ours.map(({ userHash }) => userHash)),
  };
}

type Ours = { id: bigint; receivedAt: Date; applicationId: bigint; userHash: bigint | null };

function findOurs(databaseId: bigint, selection: Selection, limit: number): Promise<Ours[]> {
  return db.$queryRaw<Ours[]>`
    select r.id, r.received_at as "receivedAt", r.application_id as "applicationId",
      r.user_hash as "userHash"
    from reports r
    where r.database_id = ${databaseId} and ${selectedReports(selection)}
    order by r.received_at desc, r.id desc
    limit ${limit}`;
}

/** From `from` until just before `to`; null: since ever. */
type Part = { from: Date | null; to: Date };

/** Newest first; together they are the whole time. */
function cutIntoParts(ours: Ours[], whole: Part): Part[] {
  const size = Math.ceil(ours.length / PARTS);
  const parts: Part[] = [];
  let to = whole.to;
  for (let end = size; end < ours.length; end += size) {
    const from = ours[end - 1]?.receivedAt;
    // Of reports in the same millisecond the first part has all.
    if (!from || from >= to) continue;
    parts.push({ from, to });
    to = from;
  }
  return [...parts, { from: whole.from, to }];
}

type Wanted = { databaseId: bigint; applicationIds: bigint[]; size: number };

async function findRest(
  selection: Selection,
  parts: Part[],
  { databaseId, applicationIds, size }: Wanted,
): Promise<bigint[]> {
  const { groupId, condition, ...pickers } = selection;
  const inPickers = selectedReports({ ...pickers, groupId: null, condition: null });
  const wanted = Math.ceil(size / parts.length);
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    select other.id
    from unnest(
      ${parts.map(({ from }) => from)}::timestamptz[], ${parts.map(({ to }) => to)}::timestamptz[]
    ) as part (start, stop)
    cross join lateral (
      select r.id
      from (
        select * from reports r
        where r.database_id = ${databaseId} and ${inPickers}
          and r.received_at >= coalesce(part.start, '-infinity') and r.received_at < part.stop
        order by r.received_at desc, r.id desc
        limit ${wanted * LOOKED_AT}
      ) r
      where r.group_id <> ${groupId} and r.application_id = any(${applicationIds}::bigint[])
        and ${condition ? conditionSql(condition) : Prisma.sql`true`}
      order by r.received_at desc, r.id desc
      limit ${wanted}
    ) other`;
  return rows.map(({ id }) => id);
}

function mostOfOne(people: (bigint | null)[]): number {
  const counts = new Map<bigint, number>();
  for (const person of people) {
    if (person !== null) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

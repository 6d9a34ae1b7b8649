import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { PublicId } from "@/lib/public-id";
import { compareVersions } from "@/lib/versions/compare-versions";
import { type DayWindow, daysAfter, dayWindow } from "@/lib/versions/day-window";
import {
  type Exposures,
  type GroupInVersions,
  type Judged,
  judge,
  OUTCOMES,
  type Outcome,
} from "@/lib/versions/outcome";

/** By what the counts of two versions are made comparable. */
export const MEASURES = ["share", "days"] as const;
export type Measure = (typeof MEASURES)[number];

/** A version in a comparison. */
export type ComparedVersion = {
  key: PublicId;
  database: string;
  application: string;
  version: string;
  /** The midnight of UTC before its first report. */
  firstDay: Date;
  /** Reports of each of the compared days, from day 0 on. */
  daily: number[];
  /** The sum of these. */
  reports: number;
  /** People who ever sent a report of it. */
  users: number;
};

/** A group in a comparison. */
export type ComparedGroup = GroupInVersions & Judged & { id: bigint };

export type VersionComparison = {
  before: ComparedVersion;
  after: ComparedVersion;
  window: DayWindow;
  exposures: Exposures;
  /** Those with reports in the compared days, by what became of them; what matters most first. */
  groups: Record<Outcome, ComparedGroup[]>;
};

/**
 * Two versions of an application, in as many days of each from the day of its first report. Null when one
 * of them is not there, has no report, or is in a database that the viewer may not see; or they are of
 * two applications.
 */
export async function getVersionComparison(
  scope: Scope,
  { before, after }: { before: PublicId; after: PublicId },
  { measure, now }: { measure: Measure; now: Date },
): Promise<VersionComparison | null> {
  const [one, other] = await Promise.all([findVersion(scope, before), findVersion(scope, after)]);
  if (!one || !other || one.applicationId !== other.applicationId) return null;
  if (before.databaseId !== after.databaseId) return null;
  const window = dayWindow([one.firstDay, other.firstDay], now);
  const [dailyBefore, dailyAfter, older] = await Promise.all([
    countDays(before, one.firstDay, window.days),
    countDays(after, other.firstDay, window.days),
    findOlder(after.databaseId, other),
  ]);
  const counted = await countGroups(
    { key: before, firstDay: one.firstDay },
    { key: after, firstDay: other.firstDay, older },
    window.days,
  );
  const versions = {
    before: { ...told(one), key: before, daily: dailyBefore, reports: sum(dailyBefore) },
    after: { ...told(other), key: after, daily: dailyAfter, reports: sum(dailyAfter) },
  };
  const exposures =
    measure === "days"
      ? { before: window.days, after: window.days }
      : { before: versions.before.reports, after: versions.after.reports };
  const judged = counted.map((group) => ({ ...group, ...judge(group, exposures) }));
  return { ...versions, window, exposures, groups: byOutcome(judged) };
}

type Found = {
  applicationId: bigint;
  database: string;
  application: string;
  version: string;
  users: number;
  firstDay: Date;
};

async function findVersion(scope: Scope, { databaseId, id }: PublicId): Promise<Found | null> {
  const [found] = await db.$queryRaw<(Omit<Found, "firstDay"> & { firstDay: Date | null })[]>`
    select v.application_id as "applicationId", d.name as database, a.name as application,
      v.name as version, v.user_count as users,
      (select min(day) from daily_rollups r where r.database_id = v.database_id and r.version_id = v.id)
        as "firstDay"
    from versions v
    join applications a on a.database_id = v.database_id and a.id = v.application_id
    join databases d on d.id = v.database_id
    where v.database_id = any(${scope.databaseIds}::bigint[])
      and v.database_id = ${databaseId} and v.id = ${id}`;
  return found?.firstDay ? { ...found, firstDay: found.firstDay } : null;
}

function told({ applicationId: _, ...found }: Found) {
  return found;
}

async function countDays(
  { databaseId, id }: PublicId,
  firstDay: Date,
  days: number,
): Promise<number[]> {
  const rows = await db.$queryRaw<{ day: number; reports: number }[]>`
    select (day - ${firstDay}::date)::int as day, report_count as reports
    from daily_version_rollups
    where database_id = ${databaseId} and version_id = ${id}
      and day >= ${firstDay}::date and day < ${daysAfter(firstDay, days)}::date`;
  const counts = new Map(rows.map(({ day, reports }) => [day, reports]));
  return Array.from({ length: days }, (_, day) => counts.get(day) ?? 0);
}

/** The versions of the same application that come before one, by our order of versions. */
async function findOlder(databaseId: bigint, { applicationId, version }: Found): Promise<bigint[]> {
  const versions = await db.version.findMany({
    where: { databaseId, applicationId },
    select: { id: true, name: true },
  });
  return versions.filter(({ name }) => compareVersions(name, version) < 0).map(({ id }) => id);
}

type Side = { key: PublicId; firstDay: Date };

/** Only of a group that is on one side alone it is asked whether it is anywhere else. */
function countGroups(
  before: Side,
  after: Side & { older: bigint[] },
  days: number,
): Promise<(GroupInVersions & { id: bigint })[]> {
  const { databaseId } = before.key;
  const ofVersion = ({ key, firstDay }: Side) => Prisma.sql`
    select group_id, sum(report_count)::int as reports from daily_rollups
    where database_id = ${databaseId} and version_id = ${key.id}
      and day >= ${firstDay}::date and day < ${daysAfter(firstDay, days)}::date
    group by group_id`;
  const hasAny = (ids: bigint[]) => Prisma.sql`exists (
    select from group_versions g
    where g.database_id = ${databaseId} and g.group_id = counted.id
      and g.version_id = any(${ids}::bigint[]))`;
  return db.$queryRaw<(GroupInVersions & { id: bigint })[]>`
    select id, before, after,
      before > 0 or ${hasAny([before.key.id])} as "isInBefore",
      after > 0 or ${hasAny([after.key.id])} as "isInAfter",
      before = 0 and ${hasAny(after.older)} as "isInOlder"
    from (
      select group_id as id, coalesce(one.reports, 0) as before, coalesce(other.reports, 0) as after
      from (${ofVersion(before)}) one full join (${ofVersion(after)}) other using (group_id)
    ) counted`;
}

function byOutcome(groups: ComparedGroup[]): Record<Outcome, ComparedGroup[]> {
  const found: Record<Outcome, ComparedGroup[]> = {
    new: [],
    back: [],
    worse: [],
    same: [],
    better: [],
    gone: [],
  };
  for (const group of groups) found[group.outcome].push(group);
  for (const outcome of OUTCOMES) {
    const weigh = WEIGHTS[outcome];
    found[outcome].sort((a, b) => weigh(b) - weigh(a) || Number(a.id - b.id));
  }
  return found;
}

/** The greatest first: the most reports, or the change that can be relied on. */
const WEIGHTS: Record<Outcome, (group: ComparedGroup) => number> = {
  new: ({ after }) => after,
  back: ({ after }) => after,
  worse: ({ ratio }) => ratio.low,
  same: ({ before, after }) => before + after,
  better: ({ ratio }) => -ratio.high,
  gone: ({ before }) => before,
};

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

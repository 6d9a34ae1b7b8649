import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { seesPeople } from "@/lib/privacy/disclosure";
import { periodVersionCounts, selectedGroups } from "@/lib/queries/counts";
import { resolveSelection, type Selection } from "@/lib/queries/selection";
import { readCondition } from "@/lib/search/read-condition";
import { sqlState } from "@/lib/sql-state";
import type { SavedView, ViewList } from "@/lib/views/saved-view";

/** Nobody waits longer for all of them. */
const MILLISECONDS = 800;

/**
 * How many rows the list of each view has now, for this viewer. Rollups know most of it at once; what
 * they do not know is counted as long as the time lasts, and null from there on: never an estimate.
 */
export async function countViews(
  scope: Scope,
  views: readonly SavedView[],
  clock: { now: Date; timeZone: string },
  milliseconds = MILLISECONDS,
): Promise<Map<bigint, number | null>> {
  const until = performance.now() + milliseconds;
  const counts = new Map<bigint, number | null>();
  for (const { id, list, filters } of views) {
    const read = readCondition(filters.q, { ...clock, seesPeople: seesPeople(scope) });
    const left = Math.floor(until - performance.now());
    if (!read.understood || left < 1) {
      counts.set(id, null);
      continue;
    }
    const selection = await resolveSelection(scope, filters, clock, read.condition);
    counts.set(id, await countWithin(COUNTS[list](selection), left));
  }
  return counts;
}

const COUNTS: Record<ViewList, (selection: Selection) => Prisma.Sql> = {
  groups: (selection) => Prisma.sql`select count(*)::int as rows from ${selectedGroups(selection)}`,
  reports: (selection) => Prisma.sql`
    select coalesce(sum(report_count), 0)::int as rows from ${periodVersionCounts(selection)}`,
  versions: (selection) => Prisma.sql`
    select count(distinct version_id)::int as rows from ${periodVersionCounts(selection)}`,
};

async function countWithin(count: Prisma.Sql, milliseconds: number): Promise<number | null> {
  try {
    const [, rows] = await db.$transaction([
      db.$queryRaw`select set_config('statement_timeout', ${String(milliseconds)}, true)`,
      db.$queryRaw<{ rows: number }[]>`${count}`,
    ]);
    return rows[0]?.rows ?? 0;
  } catch (error) {
    if (sqlState(error) === QUERY_CANCELED) return null;
    throw error;
  }
}

const QUERY_CANCELED = "57014";

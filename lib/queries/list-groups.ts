import "server-only";
import { SEES_DATABASE } from "@/lib/access/members-of-database";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { countGroupsBefore } from "@/lib/queries/count-groups-before";
import { periodGroupCounts, selectedGroups } from "@/lib/queries/counts";
import { cursorCount, cursorTime, formatCursor, parseCursor } from "@/lib/queries/cursor";
import { listTrends, type Trend } from "@/lib/queries/list-trends";
import type { Selection } from "@/lib/queries/selection";
import { platformLabel } from "@/lib/report/crash-type";
import type { GroupState } from "@/lib/triage/group-state";
import { STATE } from "@/lib/triage/state-sql";

/** A line of the group list. */
export type GroupRow = Trend & {
  id: string;
  database: string;
  stackKeyId: string;
  name: string;
  exceptionCode: string;
  exceptionMessage: string;
  platform: string | null;
  /** In the selection. */
  reports: number;
  /** In the selection, but in the period of the same length just before; null for all time. */
  reportsBefore: number | null;
  /** Of all time, whatever is selected: reports, users, and reports of the user with most. */
  reportsEver: number;
  users: number;
  topUserReports: number;
  firstReceivedAt: Date;
  lastReceivedAt: Date;
  /** Whether its first report ever is in the period. */
  isNew: boolean;
  state: GroupState;
  /** The name of the member who looks after it; whether they are still let in, and may see it. */
  assignee: string | null;
  assigneeMayLook: boolean;
  labels: string[];
  /** Addresses of tickets. */
  tickets: string[];
};

export type GroupPage = { rows: GroupRow[]; nextCursor: string | null };

/** count: most reports in the selection first; last and first: latest seen and newest first. */
const GROUP_SORTS = ["count", "last", "first"] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

export function parseGroupSort(text: string | null): GroupSort {
  return GROUP_SORTS.find((sort) => sort === text) ?? "count";
}

type Options = { sort: GroupSort; cursor: string | null; limit: number };
type TimeOptions = Options & { sort: Exclude<GroupSort, "count"> };

type Row = Omit<GroupRow, keyof Trend | "id" | "isNew" | "reportsBefore"> & {
  database_id: bigint;
  id: bigint;
  crashTypeId: number | null;
};

/** Groups with reports in the selection; a page is one row wider than shown. */
export async function listGroups(selection: Selection, options: Options): Promise<GroupPage> {
  const { sort, limit } = options;
  const rows = await db.$queryRaw<Row[]>`
    with page as (${sort === "count" ? pageByCount(selection, options) : pageByTime(selection, { ...options, sort })})
    select
      g.database_id, g.id, d.name as database, g.stack_key_id::text as "stackKeyId", g.name,
      g.exception_code as "exceptionCode", g.exception_message as "exceptionMessage",
      g.crash_type_id as "crashTypeId", g.platform, page.reports, g.report_count as "reportsEver",
      g.user_count as users, g.top_user_reports as "topUserReports",
      g.first_received_at as "firstReceivedAt", g.last_received_at as "lastReceivedAt",
      ${STATE} as state, m.name as assignee,
      coalesce(${SEES_DATABASE}, false) as "assigneeMayLook",
      coalesce(s.labels, '{}') as labels, coalesce(s.tickets, '{}') as tickets
    from page
    join groups g on g.database_id = page.database_id and g.id = page.id
    left join group_states s on s.database_id = g.database_id and s.group_id = g.id
    left join members m on m.id = s.assignee_id
    join databases d on d.id = g.database_id
    order by ${sort === "count" ? Prisma.sql`page.reports` : TIMES[sort]} desc,
      g.database_id desc, g.id desc`;

  const shown = rows.slice(0, limit);
  const [trends, before] = await Promise.all([
    listTrends(selection, shown),
    countGroupsBefore(selection, shown),
  ]);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => toGroupRow(row, selection, trends, before)),
    nextCursor: last
      ? formatCursor({ ...last, databaseId: last.database_id, value: sortValue(sort, last) })
      : null,
  };
}

/** Every selected group is counted, from the fewest rows that can tell. */
function pageByCount(selection: Selection, { cursor, limit }: Options): Prisma.Sql {
  const after = parseCursor(cursor);
  const count = cursorCount(after);
  return Prisma.sql`
    select database_id, group_id as id, sum(report_count)::int as reports
    from ${periodGroupCounts(selection)}
    group by database_id, group_id
    having ${
      after && count !== null
        ? Prisma.sql`(sum(report_count)::int, database_id, group_id)
            < (${count}::int, ${after.databaseId}::bigint, ${after.id}::bigint)`
        : Prisma.sql`true`
    }
    order by reports desc, database_id desc, group_id desc
    limit ${limit + 1}`;
}

/** Only the groups of the page are counted. */
function pageByTime(selection: Selection, { sort, cursor, limit }: TimeOptions): Prisma.Sql {
  const after = parseCursor(cursor);
  const time = cursorTime(after);
  return Prisma.sql`
    select listed.database_id, listed.id, counted.reports
    from (
      select g.database_id, g.id
      from ${selectedGroups(selection)}
      join groups g on g.database_id = selected.database_id and g.id = selected.group_id
      where ${
        after && time
          ? Prisma.sql`(${TIMES[sort]}, g.database_id, g.id)
              < (${time}::timestamptz, ${after.databaseId}::bigint, ${after.id}::bigint)`
          : Prisma.sql`true`
      }
      order by ${TIMES[sort]} desc, g.database_id desc, g.id desc
      limit ${limit + 1}
    ) listed
    cross join lateral (
      select sum(report_count)::int as reports
      from ${periodGroupCounts(selection)}
      where database_id = listed.database_id and group_id = listed.id
    ) counted`;
}

// A closed map: no text of an address reaches the SQL.
const TIMES: Record<Exclude<GroupSort, "count">, Prisma.Sql> = {
  last: Prisma.sql`g.last_received_at`,
  first: Prisma.sql`g.first_received_at`,
};

function sortValue(sort: GroupSort, row: Row): string {
  if (sort === "count") return String(row.reports);
  return (sort === "last" ? row.lastReceivedAt : row.firstReceivedAt).toISOString();
}

const NO_TREND: Trend = { trend: [], applications: [], firstVersion: null, lastVersion: null };

function toGroupRow(
  { database_id, id: groupId, crashTypeId, platform, ...row }: Row,
  { from }: Selection,
  trends: Map<string, Trend>,
  before: Map<string, number> | null,
): GroupRow {
  const id = `${database_id}-${groupId}`;
  return {
    ...row,
    id,
    platform: platformLabel(crashTypeId, platform),
    reportsBefore: before && (before.get(id) ?? 0),
    isNew: from !== null && row.firstReceivedAt >= from,
    ...(trends.get(id) ?? NO_TREND),
  };
}

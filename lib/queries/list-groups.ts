import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import {
  type Cursor,
  cursorCount,
  cursorTime,
  formatCursor,
  parseCursor,
} from "@/lib/queries/cursor";
import { listTrends, type Trend } from "@/lib/queries/list-trends";
import { hourlyCounts, type Selection } from "@/lib/queries/selection";
import { platformLabel } from "@/lib/report/crash-type";

/** A line of the group list. */
export type GroupRow = Trend & {
  id: string;
  database: string;
  name: string;
  exceptionCode: string;
  exceptionMessage: string;
  platform: string | null;
  /** In the selection. */
  reports: number;
  firstReceivedAt: Date;
  lastReceivedAt: Date;
  /** Whether its first report ever is in the period. */
  isNew: boolean;
};

export type GroupPage = { rows: GroupRow[]; nextCursor: string | null };

/** count: most reports in the selection first; last and first: latest seen and newest first. */
const GROUP_SORTS = ["count", "last", "first"] as const;
export type GroupSort = (typeof GROUP_SORTS)[number];

export function parseGroupSort(text: string | null): GroupSort {
  return GROUP_SORTS.find((sort) => sort === text) ?? "count";
}

type Options = { sort: GroupSort; cursor: string | null; limit: number };

type Row = {
  database_id: bigint;
  id: bigint;
  database: string;
  name: string;
  exception_code: string;
  exception_message: string;
  crash_type_id: number | null;
  platform: string | null;
  reports: number;
  first_received_at: Date;
  last_received_at: Date;
};

/** Groups with reports in the selection, counted from rollups; a page is one row wider than shown. */
export async function listGroups(selection: Selection, options: Options): Promise<GroupPage> {
  const rows = await db.$queryRaw<Row[]>`
    with counted as (
      select database_id, group_id, sum(report_count)::int as reports
      from ${hourlyCounts(selection)}
      group by database_id, group_id
    )
    select
      g.database_id, g.id, d.name as database, g.name, g.exception_code, g.exception_message,
      g.crash_type_id, g.platform, counted.reports, g.first_received_at, g.last_received_at
    from counted
    join groups g on g.database_id = counted.database_id and g.id = counted.group_id
    join databases d on d.id = g.database_id
    where ${after(options.sort, parseCursor(options.cursor))}
    order by ${ORDER[options.sort]} desc, g.database_id desc, g.id desc
    limit ${options.limit + 1}`;

  const shown = rows.slice(0, options.limit);
  const trends = await listTrends(selection, shown);
  const last = rows.length > options.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => toGroupRow(row, selection, trends)),
    nextCursor: last
      ? formatCursor({
          ...last,
          databaseId: last.database_id,
          value: sortValue(options.sort, last),
        })
      : null,
  };
}

// A closed map: no text of an address reaches the SQL.
const ORDER: Record<GroupSort, Prisma.Sql> = {
  count: Prisma.sql`counted.reports`,
  last: Prisma.sql`g.last_received_at`,
  first: Prisma.sql`g.first_received_at`,
};

function sortValue(sort: GroupSort, row: Row): string {
  if (sort === "count") return String(row.reports);
  return (sort === "last" ? row.last_received_at : row.first_received_at).toISOString();
}

function after(sort: GroupSort, cursor: Cursor | null): Prisma.Sql {
  const value = sort === "count" ? cursorCount(cursor) : cursorTime(cursor);
  if (!cursor || value === null) return Prisma.sql`true`;
  const bound = sort === "count" ? Prisma.sql`${value}::int` : Prisma.sql`${value}::timestamptz`;
  return Prisma.sql`(${ORDER[sort]}, g.database_id, g.id)
    < (${bound}, ${cursor.databaseId}::bigint, ${cursor.id}::bigint)`;
}

const NO_TREND: Trend = { trend: [], applications: [], firstVersion: null, lastVersion: null };

function toGroupRow(row: Row, { from }: Selection, trends: Map<string, Trend>): GroupRow {
  const id = `${row.database_id}-${row.id}`;
  return {
    id,
    database: row.database,
    name: row.name,
    exceptionCode: row.exception_code,
    exceptionMessage: row.exception_message,
    platform: platformLabel(row.crash_type_id, row.platform),
    reports: row.reports,
    firstReceivedAt: row.first_received_at,
    lastReceivedAt: row.last_received_at,
    isNew: from !== null && row.first_received_at >= from,
    ...(trends.get(id) ?? NO_TREND),
  };
}

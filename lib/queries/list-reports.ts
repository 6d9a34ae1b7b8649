import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { markPerson } from "@/lib/privacy/person-key";
import { type Cursor, cursorTime, formatCursor, parseCursor } from "@/lib/queries/cursor";
import { type Selection, selectedReports } from "@/lib/queries/selection";
import { platformLabel } from "@/lib/report/crash-type";

/** A line of a report list. People are marks where the viewer does not see them named. */
export type ReportRow = {
  id: string;
  bugsplatId: string;
  groupId: string;
  groupName: string;
  database: string;
  application: string;
  version: string;
  platform: string | null;
  exceptionCode: string;
  exceptionMessage: string;
  receivedAt: Date;
  crashedAt: Date | null;
  arrivedAt: Date;
  key: string;
  user: string;
  email: string;
  ipAddress: string;
  userDescription: string;
  hasReportXml: boolean;
  hasDebugOutput: boolean;
};

export type ReportPage = { rows: ReportRow[]; nextCursor: string | null };

/** newest and oldest first, by BugSplat's clock. */
const REPORT_SORTS = ["newest", "oldest"] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];

export function parseReportSort(text: string | null): ReportSort {
  return REPORT_SORTS.find((sort) => sort === text) ?? "newest";
}

type Options = { sort: ReportSort; cursor: string | null; limit: number };

type Row = Omit<ReportRow, "id" | "bugsplatId" | "groupId" | "platform"> & {
  databaseId: bigint;
  id: bigint;
  bugsplatId: bigint;
  groupId: bigint;
  crashTypeId: number | null;
  platform: string | null;
};

/** Each database's index gives its part of a page in order; the few rows are merged, and named last. */
export async function listReports(selection: Selection, options: Options): Promise<ReportPage> {
  const { sort, limit } = options;
  const direction = sort === "newest" ? Prisma.sql`desc` : Prisma.sql`asc`;
  const rows = await db.$queryRaw<Row[]>`
    select
      r.database_id as "databaseId", r.id, r.bugsplat_id as "bugsplatId",
      r.group_id as "groupId", g.name as "groupName", d.name as database, a.name as application,
      v.name as version, r.crash_type_id as "crashTypeId", r.platform,
      r.exception_code as "exceptionCode", r.exception_message as "exceptionMessage",
      r.received_at as "receivedAt", r.crashed_at as "crashedAt", r.arrived_at as "arrivedAt",
      r.key, r."user", r.email, r.ip_address as "ipAddress",
      r.user_description as "userDescription",
      r.has_report_xml as "hasReportXml", r.has_debug_output as "hasDebugOutput"
    from (
      select r.* from unnest(${selection.databaseIds}::bigint[]) as tenant (id)
      cross join lateral (
        select * from reports r
        where r.database_id = tenant.id and ${selectedReports(selection)}
          and ${after(sort, parseCursor(options.cursor))}
        order by r.received_at ${direction}, r.id ${direction}
        limit ${limit + 1}
      ) r
      order by r.received_at ${direction}, r.database_id ${direction}, r.id ${direction}
      limit ${limit + 1}
    ) r
    join groups g on g.database_id = r.database_id and g.id = r.group_id
    join versions v on v.database_id = r.database_id and v.id = r.version_id
    join applications a on a.database_id = r.database_id and a.id = r.application_id
    join databases d on d.id = r.database_id
    order by r.received_at ${direction}, r.database_id ${direction}, r.id ${direction}`;

  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => toReportRow(row, selection.clearIn)),
    nextCursor: last ? formatCursor({ ...last, value: last.receivedAt.toISOString() }) : null,
  };
}

function after(sort: ReportSort, cursor: Cursor | null): Prisma.Sql {
  const time = cursorTime(cursor);
  if (!cursor || !time) return Prisma.sql`true`;
  const { databaseId, id } = cursor;
  // The first condition says less than the second, but is one that the index can use.
  return sort === "newest"
    ? Prisma.sql`r.received_at <= ${time}::timestamptz and (r.received_at, r.database_id, r.id)
        < (${time}::timestamptz, ${databaseId}::bigint, ${id}::bigint)`
    : Prisma.sql`r.received_at >= ${time}::timestamptz and (r.received_at, r.database_id, r.id)
        > (${time}::timestamptz, ${databaseId}::bigint, ${id}::bigint)`;
}

function toReportRow(
  { databaseId, crashTypeId, platform, ...row }: Row,
  clearIn: bigint[],
): ReportRow {
  const name = clearIn.includes(databaseId) ? (value: string) => value : markPerson;
  return {
    ...row,
    user: name(row.user),
    email: name(row.email),
    ipAddress: name(row.ipAddress),
    id: `${databaseId}-${row.id}`,
    bugsplatId: String(row.bugsplatId),
    groupId: `${databaseId}-${row.groupId}`,
    platform: platformLabel(crashTypeId, platform),
  };
}

import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { cursorTime, formatCursor, parseCursor } from "@/lib/queries/cursor";
import { HAS_OWN_WORDS } from "@/lib/queries/own-words";
import { type Selection, selectedReports } from "@/lib/queries/selection";

/** What a user wrote with a report, and nothing of who that was. */
export type Comment = {
  reportId: string;
  /** BugSplat's number of the report. */
  bugsplatId: string;
  version: string;
  receivedAt: Date;
  text: string;
};

export type CommentPage = { rows: Comment[]; nextCursor: string | null };

type Row = Omit<Comment, "reportId"> & { id: bigint };

/**
 * What users of a group wrote, newest first by BugSplat's clock.
 *
 * @param selection of one group
 */
export async function listComments(
  selection: Selection,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<CommentPage> {
  const [databaseId] = selection.databaseIds;
  if (databaseId === undefined) return { rows: [], nextCursor: null };
  const rows = await db.$queryRaw<Row[]>`
    select r.id, r.bugsplat_id::text as "bugsplatId",
      v.name as version, r.received_at as "receivedAt", r.user_description as text
    from (
      select * from reports r
      where r.database_id = ${databaseId} and ${selectedReports(selection)}
        and ${HAS_OWN_WORDS} and btrim(user_description, E' \\t\\r\\n') <> '' and ${after(cursor)}
      order by r.received_at desc, r.id desc
      limit ${limit + 1}
    ) r
    join versions v on v.database_id = r.database_id and v.id = r.version_id
    order by r.received_at desc, r.id desc`;
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(({ id, ...comment }) => ({ ...comment, reportId: `${databaseId}-${id}` })),
    nextCursor: last
      ? formatCursor({ value: last.receivedAt.toISOString(), databaseId, id: last.id })
      : null,
  };
}

function after(text: string | null): Prisma.Sql {
  const cursor = parseCursor(text);
  const time = cursorTime(cursor);
  if (!cursor || !time) return Prisma.sql`true`;
  return Prisma.sql`r.received_at <= ${time}::timestamptz
    and (r.received_at, r.id) < (${time}::timestamptz, ${cursor.id}::bigint)`;
}

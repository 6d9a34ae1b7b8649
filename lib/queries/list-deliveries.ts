import "server-only";
import { db } from "@/lib/db";
import type { DeliveryResult } from "@/lib/delivery-filters";
import { Prisma } from "@/lib/generated/prisma/client";
import { type DeliverySelection, selectedDeliveries } from "@/lib/ingest/select-deliveries";
import { formatPublicId } from "@/lib/public-id";
import { type Cursor, cursorTime, formatCursor, parseCursor } from "@/lib/queries/cursor";

/** A line of the list of deliveries. */
export type DeliveryRow = {
  id: string;
  arrivedAt: Date;
  /** null: the payload named none. */
  database: string | null;
  token: string | null;
  kind: string | null;
  sizeBytes: number;
  result: DeliveryResult;
  problems: string[];
  /** How long it took to read it; null: it is not read yet. */
  milliseconds: number | null;
  replayedAt: Date | null;
  /** When it was put on the disk, as the database was away. */
  spooledAt: Date | null;
  report: { id: string; bugsplatId: string } | null;
};

export type DeliveryPage = { rows: DeliveryRow[]; nextCursor: string | null };

type Row = Omit<DeliveryRow, "id" | "report"> & {
  databaseId: bigint;
  id: bigint;
  reportId: bigint | null;
  bugsplatId: bigint | null;
};

/** Newest arrivals first; each database's index gives its part of a page, and the few are merged. */
export async function listDeliveries(
  selection: DeliverySelection,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<DeliveryPage> {
  const rows = await db.$queryRaw<Row[]>`
    select
      d.database_id as "databaseId", d.id, d.arrived_at as "arrivedAt", n.name as database,
      t.name as token, d.kind, d.size_bytes as "sizeBytes", d.result, d.problems,
      ${millisecondsOf()} as milliseconds, d.replayed_at as "replayedAt",
      d.spooled_at as "spooledAt",
      coalesce(r.id, g.id) as "reportId",
      coalesce(r.bugsplat_id, g.bugsplat_id) as "bugsplatId"
    from (
      select d.* from unnest(${selection.databaseIds}::bigint[]) as tenant (id)
      cross join lateral (
        select * from deliveries d
        where d.database_id = tenant.id and ${selectedDeliveries(selection)}
          and ${after(parseCursor(cursor))}
        order by d.arrived_at desc, d.id desc
        limit ${limit + 1}
      ) d
      order by d.arrived_at desc, d.database_id desc, d.id desc
      limit ${limit + 1}
    ) d
    left join databases n on n.id = d.database_id
    left join ingest_tokens t on t.id = d.token_id
    left join reports r on r.database_id = d.database_id and r.id = d.report_id
    left join gone_reports g on g.database_id = d.database_id and g.id = d.report_id
    order by d.arrived_at desc, d.database_id desc, d.id desc`;

  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map(toDeliveryRow),
    nextCursor: last ? formatCursor({ ...last, value: last.arrivedAt.toISOString() }) : null,
  };
}

/** From arrival to result; of one that was read again, from then on. */
export function millisecondsOf(): Prisma.Sql {
  return Prisma.sql`
    (extract(epoch from d.read_at - coalesce(d.replayed_at, d.arrived_at)) * 1000)::float8`;
}

function after(cursor: Cursor | null): Prisma.Sql {
  const time = cursorTime(cursor);
  if (!cursor || !time) return Prisma.sql`true`;
  // The first condition says less than the second, but is one that the index can use.
  return Prisma.sql`d.arrived_at <= ${time}::timestamptz and (d.arrived_at, d.database_id, d.id)
    < (${time}::timestamptz, ${cursor.databaseId}::bigint, ${cursor.id}::bigint)`;
}

function toDeliveryRow({ databaseId, id, reportId, bugsplatId, ...row }: Row): DeliveryRow {
  return {
    ...row,
    id: formatPublicId({ databaseId, id }),
    report:
      reportId === null || bugsplatId === null
        ? null
        : {
            id: formatPublicId({ databaseId, id: reportId }),
            bugsplatId: String(bugsplatId),
          },
  };
}

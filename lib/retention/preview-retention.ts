import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { findLimits } from "@/lib/retention/find-limits";
import { KEPT_ALWAYS, WAITS } from "@/lib/retention/kept-always";
import type { RetentionRules } from "@/lib/retention/retention-rules";

/** What would go by some rules now, and what stays though it is beyond them. */
export type RetentionPreview = {
  /** Those of reports that go are counted too. */
  bodies: number;
  bodyBytes: number;
  reports: number;
  /** When BugSplat received the oldest of what would go; null when nothing would. */
  oldest: Date | null;
  /** First, newest and commented ones. */
  keptAlways: number;
};

const NOTHING: RetentionPreview = {
  bodies: 0,
  bodyBytes: 0,
  reports: 0,
  oldest: null,
  keptAlways: 0,
};

type Row = Omit<RetentionPreview, "bodyBytes"> & { bodyBytes: bigint };

export async function previewRetention(
  scope: Scope,
  databaseId: bigint,
  rules: RetentionRules,
  now: Date,
): Promise<RetentionPreview> {
  if (!scope.databaseIds.includes(databaseId)) return NOTHING;
  const { bodies, reports } = await findLimits(databaseId, rules, now);
  const reportsBefore = reports?.before ?? null;
  const bodiesBefore = bodies?.before ?? null;
  const [row] = await db.$queryRaw<Row[]>`
    select
      count(*) filter (where goes and bytes is not null)::int as bodies,
      coalesce(sum(bytes) filter (where goes), 0)::bigint as "bodyBytes",
      count(*) filter (where goes and is_old)::int as reports,
      min(received_at) filter (where goes and (is_old or bytes is not null)) as oldest,
      count(*) filter (where is_kept and (is_old or bytes is not null))::int as "keptAlways"
    from (
      select r.received_at, octet_length(b.bytes) as bytes, ${KEPT_ALWAYS} as is_kept,
        not (${KEPT_ALWAYS} or ${WAITS}) as goes,
        coalesce(r.received_at < ${reportsBefore}::timestamptz, false) as is_old
      from reports r
      join group_versions v on v.database_id = r.database_id and v.group_id = r.group_id
        and v.version_id = r.version_id
      left join delivery_bodies b
        on b.database_id = r.database_id and b.delivery_id = r.delivery_id
      where r.database_id = ${databaseId}
        and r.received_at < greatest(${reportsBefore}::timestamptz, ${bodiesBefore}::timestamptz)
    ) concerned`;
  return row ? { ...row, bodyBytes: Number(row.bodyBytes) } : NOTHING;
}

import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { RefusalReason } from "@/lib/ingest/refusals";

/** What was refused for one reason and, where it was known, with one token. */
export type RefusalRow = {
  reason: RefusalReason;
  token: string | null;
  refusals: number;
  lastRefusedAt: Date;
};

/** Refusals since then, the latest first. They are of no database, and so the owners'. */
export async function listRefusals({ isOwner }: Scope, since: Date): Promise<RefusalRow[]> {
  if (!isOwner) return [];
  return db.$queryRaw<RefusalRow[]>`
    select r.reason, t.name as token, sum(r.refusal_count)::int as refusals,
      max(r.last_refused_at) as "lastRefusedAt"
    from hourly_refusals r
    left join ingest_tokens t on t.id = r.token_id
    where r.hour >= ${since}::timestamptz
    group by r.reason, t.name
    order by "lastRefusedAt" desc, r.reason, t.name
    limit 50`;
}

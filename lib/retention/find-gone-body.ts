import "server-only";
import { db } from "@/lib/db";
import type { PublicId } from "@/lib/public-id";
import type { BodyRule, RuleInForce } from "@/lib/retention/retention-rules";
import { rulesOfRun } from "@/lib/retention/rules-of-run";

/** When the body of a report that is there went, and by which rule. */
export type GoneBody = { goneAt: Date; rule: RuleInForce<BodyRule> | null };

/** Null when no run has removed it. */
export async function findGoneBody({ databaseId, id }: PublicId): Promise<GoneBody | null> {
  const gone = await db.goneBody.findUnique({
    where: { databaseId_reportId: { databaseId, reportId: id } },
  });
  if (!gone) return null;
  const run = await db.retentionRun.findUnique({
    where: { databaseId_id: { databaseId, id: gone.runId } },
  });
  return { goneAt: gone.goneAt, rule: run && rulesOfRun(run).bodyRule };
}

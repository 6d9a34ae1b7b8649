import { db } from "@/lib/db";
import { findLimits } from "@/lib/retention/find-limits";
import { readRules } from "@/lib/retention/read-rules";
import { isAnyInForce } from "@/lib/retention/retention-rules";

/** Every so often it is looked again whether something has grown old. */
const PAUSE_MILLISECONDS = 60 * 60_000;

/**
 * Begins a run when one is due: rules are in force, and there was none by these rules in the last hour.
 * What it removes is decided now; a run that has nothing to look at is finished at once.
 *
 * @returns whether there is a run to go on with
 */
export async function beginRun(databaseId: bigint, now: Date): Promise<boolean> {
  const { rules, revision } = await readRules(databaseId);
  if (!isAnyInForce(rules)) return false;
  const last = await db.retentionRun.findFirst({
    where: { databaseId },
    orderBy: { id: "desc" },
    select: { revision: true, finishedAt: true },
  });
  if (last?.finishedAt === null) return true;
  const isRecent = last && now.getTime() - last.finishedAt.getTime() < PAUSE_MILLISECONDS;
  if (isRecent && last.revision === revision) return false;

  const { bodies, reports } = await findLimits(databaseId, rules, now);
  const limits = [bodies, reports].filter((limit) => limit !== null);
  const before = limits.map((limit) => limit.before);
  const total = await countOlder(databaseId, before);
  await forgetIdleRuns(databaseId);
  const { count } = await db.retentionRun.createMany({
    data: {
      databaseId,
      revision,
      startedAt: now,
      bodyRule: bodies?.rule ?? null,
      bodyLimit: bodies && BigInt(bodies.limit),
      bodiesBefore: bodies?.before ?? null,
      reportRule: reports?.rule ?? null,
      reportLimit: reports && BigInt(reports.limit),
      reportsBefore: reports?.before ?? null,
      total,
      finishedAt: total === 0 ? now : null,
    },
    // Of two instances one begins it.
    skipDuplicates: true,
  });
  return count > 0 && total > 0;
}

async function countOlder(databaseId: bigint, before: Date[]): Promise<number> {
  const [row] = await db.$queryRaw<{ total: number }[]>`
    select count(*)::int as total from reports
    where database_id = ${databaseId}
      and received_at < (select max(before) from unnest(${before}::timestamptz[]) as before)`;
  return row?.total ?? 0;
}

/** Only the last one that removed nothing says anything. */
async function forgetIdleRuns(databaseId: bigint): Promise<void> {
  await db.retentionRun.deleteMany({
    where: { databaseId, goneBodies: 0, goneReports: 0, finishedAt: { not: null } },
  });
}

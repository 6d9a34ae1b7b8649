import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import type { RetentionRun } from "@/lib/generated/prisma/client";
import { type RemovedBy, rulesOfRun } from "@/lib/retention/rules-of-run";

/** What a run was about, how far it is, and what went. */
export type RetentionRunRow = RemovedBy & {
  id: string;
  /** Of the rules that it follows. */
  revision: number;
  startedAt: Date;
  /** null: it is going on. */
  finishedAt: Date | null;
  lookedAt: number;
  total: number;
  bodies: number;
  bytes: number;
  reports: number;
};

/** The newest runs of a database, the last first, and what all of them have removed together. */
export type RetentionRuns = {
  runs: RetentionRunRow[];
  gone: { bodies: number; bytes: number; reports: number };
};

/** More lines than these no page shows. */
const MOST = 20;

/** The runs of a database; none of one that the viewer may not see. */
export async function getRetentionRuns(scope: Scope, databaseId: bigint): Promise<RetentionRuns> {
  if (!scope.databaseIds.includes(databaseId)) {
    return { runs: [], gone: { bodies: 0, bytes: 0, reports: 0 } };
  }
  const [runs, { _sum: sum }] = await Promise.all([
    db.retentionRun.findMany({ where: { databaseId }, orderBy: { id: "desc" }, take: MOST }),
    db.retentionRun.aggregate({
      where: { databaseId },
      _sum: { goneBodies: true, goneBytes: true, goneReports: true },
    }),
  ]);
  return {
    runs: runs.map(toRow),
    gone: {
      bodies: sum.goneBodies ?? 0,
      bytes: Number(sum.goneBytes ?? 0n),
      reports: sum.goneReports ?? 0,
    },
  };
}

function toRow(run: RetentionRun): RetentionRunRow {
  return {
    ...rulesOfRun(run),
    id: String(run.id),
    revision: run.revision,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    lookedAt: Math.min(run.lookedAt, run.total),
    total: run.total,
    bodies: run.goneBodies,
    bytes: Number(run.goneBytes),
    reports: run.goneReports,
  };
}

import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";

/** A run that forgets somebody: how far it is, and what went. Of whom it says nothing. */
export type ForgetRunRow = {
  id: string;
  startedAt: Date;
  /** A name of `FORGET_STEPS`; null when it is done. */
  step: string | null;
  /** Of the person, and all bodies to be read, when it began. */
  reports: number;
  bodies: number;
  readBodies: number;
  goneReports: number;
  goneBodies: number;
  goneBytes: number;
  /** Of others, in which the person was mentioned. */
  changedBodies: number;
};

/** More lines than these no page shows. */
const MOST = 20;

/** The newest runs of a database, the last first; none of one that the viewer may not see. */
export async function getForgetRuns(scope: Scope, databaseId: bigint): Promise<ForgetRunRow[]> {
  if (!scope.databaseIds.includes(databaseId)) return [];
  const runs = await db.forgetRun.findMany({
    where: { databaseId },
    orderBy: { id: "desc" },
    take: MOST,
  });
  return runs.map((run) => ({
    id: String(run.id),
    startedAt: run.startedAt,
    step: run.finishedAt ? null : run.step,
    reports: run.reports,
    bodies: run.bodies,
    readBodies: run.readBodies,
    goneReports: run.goneReports,
    goneBodies: run.goneBodies,
    goneBytes: Number(run.goneBytes),
    changedBodies: run.changedBodies,
  }));
}

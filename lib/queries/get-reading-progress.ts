import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { MOST_ATTEMPTS } from "@/lib/processing/claim-reports";
import { READER_VERSION } from "@/lib/processing/reader-version";

/** How far the reading of reports has got, over all databases of the viewer. */
export type ReadingProgress = {
  /** Not read yet, but for those that are parked. */
  waiting: number;
  /** Left alone after too many tries; the page of each says why. */
  parked: number;
  /** Of reports that an older reader has read: how many the present one has looked at. */
  reread: { done: number; total: number; isFinished: boolean };
};

/** Counts what waits, what is parked, and how far a new reader has got. */
export async function getReadingProgress({ databaseIds }: Scope): Promise<ReadingProgress> {
  const databaseId = { in: databaseIds };
  const [unread, parked, rereadings] = await Promise.all([
    db.report.count({ where: { databaseId, readerVersion: null } }),
    db.report.count({
      where: { databaseId, readerVersion: null, readerAttempts: { gte: MOST_ATTEMPTS } },
    }),
    db.rereading.findMany({ where: { databaseId, readerVersion: READER_VERSION } }),
  ]);
  const sum = (of: (row: (typeof rereadings)[number]) => number) =>
    rereadings.reduce((total, row) => total + of(row), 0);
  return {
    waiting: unread - parked,
    parked,
    reread: {
      done: sum(({ done }) => done),
      total: sum(({ done, total }) => Math.max(done, total)),
      isFinished: rereadings.every(({ finishedAt }) => finishedAt !== null),
    },
  };
}

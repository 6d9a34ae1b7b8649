import "server-only";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { loadBody } from "@/lib/ingest/load-body";
import type { Fit } from "@/lib/privacy/find-fits";
import { concealmentOf } from "@/lib/privacy/known-rules";
import { readBehindAnswers } from "@/lib/reading/read";

/** What patterns would have taken out of the newest reports. */
export type ScrubbingPreview = {
  /** How many reports were looked at. */
  reports: number;
  patterns: { pattern: string; reports: number; fits: number; example: Fit | null }[];
};

/** Enough to see whether a pattern does what was meant, in some seconds. */
const MOST_REPORTS = 50;

/** Looks for patterns in the newest reports that have a body; nothing is changed. */
export async function previewScrubbing(
  { databaseIds }: AdminScope,
  databaseId: bigint,
  patterns: string[],
): Promise<ScrubbingPreview> {
  const newest = databaseIds.includes(databaseId)
    ? await db.report.findMany({
        where: { databaseId, delivery: { body: { isNot: null } } },
        orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
        take: MOST_REPORTS,
        select: { deliveryId: true },
      })
    : [];
  const told = patterns.map((pattern) => ({
    pattern,
    reports: 0,
    fits: 0,
    example: null as Fit | null,
  }));
  const concealment = await concealmentOf(databaseId);
  for (const { deliveryId } of newest) {
    const body = await loadBody(databaseId, deliveryId);
    if (!body) continue;
    const input = { body, patterns, concealment };
    const [found] = await readBehindAnswers([{ name: "fits", input }]);
    for (const [at, { fits, example }] of (found ?? []).entries()) {
      const one = told[at];
      if (!one || fits === 0) continue;
      one.reports += 1;
      one.fits += fits;
      one.example ??= example;
    }
  }
  return { reports: newest.length, patterns: told };
}

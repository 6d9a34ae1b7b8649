import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { readStoredFrames, type StoredStack } from "@/lib/queries/stored-stack";
import { getStackRules } from "@/lib/settings/get-stack-rules";

/** What a row of a report list unfolds. */
export type ReportPeek = {
  /** Its `frames` are empty where none was sent, or read yet. */
  stack: StoredStack;
  exceptionCode: string;
  exceptionMessage: string;
  userDescription: string;
};

/**
 * A report at a glance, from what is stored of it: its body is not read. Null when there is no such
 * report, or the viewer may not see its database.
 */
export async function peekReport(scope: Scope, key: PublicId): Promise<ReportPeek | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const [report, { rules }] = await Promise.all([
    db.report.findUnique({
      where: { databaseId_id: key },
      select: {
        bugsplatId: true,
        platform: true,
        crashTypeId: true,
        exceptionCode: true,
        exceptionMessage: true,
        userDescription: true,
        version: { select: { name: true } },
        stack: { select: { frames: true } },
      },
    }),
    getStackRules(scope, key.databaseId),
  ]);
  if (!report) return null;
  const { bugsplatId, platform, crashTypeId, version, stack, ...told } = report;
  return {
    ...told,
    stack: {
      reportId: formatPublicId(key),
      bugsplatId: String(bugsplatId),
      version: version.name,
      platform,
      crashTypeId,
      frameRules: rules,
      frames: stack ? readStoredFrames(stack.frames) : [],
    },
  };
}

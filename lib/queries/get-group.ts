import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { platformLabel } from "@/lib/report/crash-type";
import { StackFrames } from "@/lib/report/stack-frames";

/** The head of a group's page: all time, whatever the filters. */
export type Group = {
  id: string;
  key: PublicId;
  database: string;
  stackKeyId: string;
  name: string;
  exceptionCode: string;
  exceptionMessage: string;
  platform: string | null;
  reports: number;
  firstReceivedAt: Date;
  lastReceivedAt: Date;
  /** The stack of its newest report that has one. */
  stack: { reportId: string; frames: StackFrames } | null;
};

/** Null when there is no such group, or the viewer may not see its database. */
export async function getGroup(scope: Scope, key: PublicId): Promise<Group | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const [group, database, report] = await Promise.all([
    db.group.findUnique({ where: { databaseId_id: key } }),
    db.database.findUnique({ where: { id: key.databaseId }, select: { name: true } }),
    db.report.findFirst({
      where: { databaseId: key.databaseId, groupId: key.id, stackId: { not: null } },
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      select: { databaseId: true, id: true, stack: { select: { frames: true } } },
    }),
  ]);
  if (!group || !database) return null;
  return {
    id: formatPublicId(key),
    key,
    database: database.name,
    stackKeyId: String(group.stackKeyId),
    name: group.name,
    exceptionCode: group.exceptionCode,
    exceptionMessage: group.exceptionMessage,
    platform: platformLabel(group.crashTypeId, group.platform),
    reports: group.reportCount,
    firstReceivedAt: group.firstReceivedAt,
    lastReceivedAt: group.lastReceivedAt,
    stack: report?.stack
      ? { reportId: formatPublicId(report), frames: StackFrames.parse(report.stack.frames) }
      : null,
  };
}

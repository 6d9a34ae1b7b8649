import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import { platformLabel } from "@/lib/report/crash-type";

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
  /** The id of the group that its reports are counted in, where people have merged it. */
  countedIn: string | null;
};

/** Null when there is no such group, or the viewer may not see its database. */
export async function getGroup(scope: Scope, key: PublicId): Promise<Group | null> {
  if (!scope.databaseIds.includes(key.databaseId)) return null;
  const [group, database] = await Promise.all([
    db.group.findUnique({ where: { databaseId_id: key } }),
    db.database.findUnique({ where: { id: key.databaseId }, select: { name: true } }),
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
    countedIn:
      group.countedIn === null
        ? null
        : formatPublicId({ databaseId: key.databaseId, id: group.countedIn }),
  };
}

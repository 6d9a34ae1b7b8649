import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId, type PublicId } from "@/lib/public-id";
import type { ReportRule, RuleInForce } from "@/lib/retention/retention-rules";
import { rulesOfRun } from "@/lib/retention/rules-of-run";

/** All that is known of a report whose row went, by retention or because its person was forgotten. */
export type GoneReport = {
  id: string;
  bugsplatId: string;
  database: string;
  group: { id: string; name: string; reports: number };
  application: string;
  version: string;
  receivedAt: Date;
  goneAt: Date;
  /** It went with all data of one person, see lib/forget. */
  isForgotten: boolean;
  /** null: no rule removed it, or the run that did is not known any more. */
  rule: RuleInForce<ReportRule> | null;
};

/** Null when there was no such report, it is not gone, or the viewer may not see its database. */
export async function findGoneReport(scope: Scope, key: PublicId): Promise<GoneReport | null> {
  const { databaseId } = key;
  if (!scope.databaseIds.includes(databaseId)) return null;
  const gone = await db.goneReport.findUnique({ where: { databaseId_id: key } });
  if (!gone) return null;
  const of = (id: bigint) => ({ where: { databaseId_id: { databaseId, id } } });
  const [database, group, version, run] = await Promise.all([
    db.database.findUniqueOrThrow({ where: { id: databaseId } }),
    db.group.findUniqueOrThrow(of(gone.groupId)),
    db.version.findUniqueOrThrow({ ...of(gone.versionId), include: { application: true } }),
    gone.runId === null ? null : db.retentionRun.findUnique(of(gone.runId)),
  ]);
  return {
    id: formatPublicId(key),
    bugsplatId: String(gone.bugsplatId),
    database: database.name,
    group: { id: formatPublicId(group), name: group.name, reports: group.reportCount },
    application: version.application.name,
    version: version.name,
    receivedAt: gone.receivedAt,
    goneAt: gone.goneAt,
    isForgotten: gone.forgetRunId !== null,
    rule: run && rulesOfRun(run).reportRule,
  };
}

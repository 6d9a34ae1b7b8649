import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";
import { parseReportReference, type ReportReference } from "@/lib/report-reference";

/**
 * The public ids of the reports that a text names: none, one, or for BugSplat's number alone one of
 * each database that has a report of this number. One that is gone has its page still.
 */
export async function findReferencedReports(scope: Scope, text: string): Promise<string[]> {
  const reference = parseReportReference(text);
  if (!reference) return [];
  const databaseId = { in: await databasesOf(scope, reference) };
  const few = {
    where: { databaseId, ...keyOf(reference) },
    select: { databaseId: true, id: true },
  };
  const [there, gone] = await Promise.all([db.report.findMany(few), db.goneReport.findMany(few)]);
  return [...there, ...gone]
    .sort((one, other) => Number(one.databaseId - other.databaseId))
    .map(formatPublicId);
}

async function databasesOf(scope: Scope, reference: ReportReference): Promise<bigint[]> {
  if ("publicId" in reference) {
    return scope.databaseIds.filter((id) => id === reference.publicId.databaseId);
  }
  if (reference.database === null) return scope.databaseIds;
  const named = await db.database.findMany({
    where: { id: { in: scope.databaseIds }, name: reference.database },
    select: { id: true },
  });
  return named.map(({ id }) => id);
}

function keyOf(reference: ReportReference) {
  return "publicId" in reference
    ? { id: reference.publicId.id }
    : { bugsplatId: reference.bugsplatId };
}

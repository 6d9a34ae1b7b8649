import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { formatPublicId } from "@/lib/public-id";
import { findReferencedReports } from "@/lib/queries/find-referenced-reports";
import type { ReportReference } from "@/lib/report-reference";
import { readPastedId } from "@/lib/search/pasted-id";

/** What a query that is only an id leads to: public ids of what it can mean. */
export type PastedId = { kind: "report" | "group"; ids: string[] };

/**
 * The reports with the id that a query is, or, when there are none, the groups: BugSplat's numbers of
 * both look alike. Null when the query is not only an id.
 */
export async function findPastedId(scope: Scope, query: string): Promise<PastedId | null> {
  // Most queries hold no number at their end: these ask the database nothing.
  if (!/\d\s*$/.test(query)) return null;
  const databases = await db.database.findMany({
    where: { id: { in: scope.databaseIds } },
    select: { id: true, name: true },
  });
  const reference = readPastedId(
    query,
    databases.map(({ name }) => name),
  );
  if (reference === null) return null;
  const reports = await findReferencedReports(scope, query);
  if (reports.length > 0) return { kind: "report", ids: reports };
  const named = databases.filter((database) => isIn(reference, database)).map(({ id }) => id);
  return { kind: "group", ids: await findGroups(named, reference) };
}

async function findGroups(databaseIds: bigint[], reference: ReportReference): Promise<string[]> {
  const key =
    "publicId" in reference ? { id: reference.publicId.id } : { stackKeyId: reference.bugsplatId };
  const groups = await db.group.findMany({
    where: { databaseId: { in: databaseIds }, ...key },
    select: { databaseId: true, id: true },
    orderBy: { databaseId: "asc" },
  });
  return groups.map(formatPublicId);
}

function isIn(reference: ReportReference, { id, name }: { id: bigint; name: string }): boolean {
  if ("publicId" in reference) return reference.publicId.databaseId === id;
  return reference.database === null || reference.database === name;
}

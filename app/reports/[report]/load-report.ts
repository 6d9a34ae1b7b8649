import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { Gone } from "@/app/gone";
import { viewerScope } from "@/app/viewer-scope";
import { route } from "@/components/ui/route";
import { currentToken } from "@/lib/access/current-token";
import { parsePublicId } from "@/lib/public-id";
import { getReport, type ReportDetail } from "@/lib/queries/get-report";
import { findGoneReport, type GoneReport } from "@/lib/retention/find-gone-report";

type Found = { report: ReportDetail; gone: null } | { report: null; gone: GoneReport };

/**
 * The report with that id in an address, or what is left of one that went, read once per request; a 404
 * when there is none to see.
 */
export const findReport = cache(async (id: string): Promise<Found> => {
  const key = parsePublicId(id);
  if (!key) notFound();
  const scope = await viewerScope();
  const report = await getReport(scope, key);
  if (report) return { report, gone: null };
  const gone = await findGoneReport(scope, key);
  return gone ? { report, gone } : notFound();
});

/** The same for what needs the report itself. */
export async function loadReport(id: string): Promise<ReportDetail> {
  const { report, gone } = await findReport(id);
  return report ?? leadToPage(gone.id);
}

/** To the page of a report, which says when it went, or part of it. A script, to which no page is open, is told. */
export function leadToPage(id: string): never {
  if (currentToken() !== null) throw new Gone();
  redirect(route(`/reports/${id}`));
}

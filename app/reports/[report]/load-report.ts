import { notFound } from "next/navigation";
import { cache } from "react";
import { viewerScope } from "@/app/viewer-scope";
import { parsePublicId } from "@/lib/public-id";
import { getReport, type ReportDetail } from "@/lib/queries/get-report";

/** The report with that id in an address, read once per request; a 404 when there is none to see. */
export const loadReport = cache(async (id: string): Promise<ReportDetail> => {
  const key = parsePublicId(id);
  const report = key && (await getReport(await viewerScope(), key));
  return report ?? notFound();
});

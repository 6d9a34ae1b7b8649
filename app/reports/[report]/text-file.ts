import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { loadReport } from "@/app/reports/[report]/load-report";
import type { ReportDetail } from "@/lib/queries/get-report";

/** What of a report is in the file; null or "" when the report does not have it. */
type Pick = (report: ReportDetail, request: NextRequest) => string | null;

/**
 * The handler of a text of a report as a file, or with `?inline` as a page of plain text. What is
 * in it was written by others, so that no browser may take it for anything but text.
 * @param ending of the file's name behind the report's number: "stack.txt"
 */
export function textFile(ending: string, pick: Pick) {
  return async (
    request: NextRequest,
    { params }: { params: Promise<{ report: string }> },
  ): Promise<Response> => {
    const report = await loadReport((await params).report);
    const text = pick(report, request) || notFound();
    const disposition = request.nextUrl.searchParams.has("inline") ? "inline" : "attachment";
    return new Response(text, {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "content-disposition": `${disposition}; filename="report-${report.bugsplatId}-${ending}"`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-cache",
      },
    });
  };
}

import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { openToTokens } from "@/app/open-to-tokens";
import { leadToPage, loadReport } from "@/app/reports/[report]/load-report";
import { sendFile } from "@/app/send-file";
import type { ReportDetail } from "@/lib/queries/get-report";

type Context = { params: Promise<{ report: string }> };

/** What of a report is in the file; null or "" when the report does not have it. */
type Pick = (report: ReportDetail, asked: URLSearchParams) => string | null;

/**
 * The handler of a text of a report as a file, or with `?inline` as a page of plain text.
 * @param ending of the file's name behind the report's number: "stack.txt"; it can depend on what is asked
 */
export function textFile(ending: string | ((asked: URLSearchParams) => string), pick: Pick) {
  return openToTokens("reports", async (request: NextRequest, { params }: Context) => {
    const report = await loadReport((await params).report);
    const asked = request.nextUrl.searchParams;
    const text = pick(report, asked);
    // Its page says when it went.
    if (!text && report.goneBody) leadToPage(report.id);
    if (!text) notFound();
    const name = typeof ending === "string" ? ending : ending(asked);
    return sendFile(text, {
      name: `report-${report.bugsplatId}-${name}`,
      inline: asked.has("inline"),
    });
  });
}

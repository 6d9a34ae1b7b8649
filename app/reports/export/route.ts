import type { NextRequest } from "next/server";
import { openToTokens } from "@/app/open-to-tokens";
import { sendExport } from "@/app/send-export";
import { REPORT_COLUMNS } from "@/lib/export/report-columns";
import { listReports, parseReportSort } from "@/lib/queries/list-reports";

/** All reports of the list at the same address. */
export const GET = openToTokens("reports", (request: NextRequest) =>
  sendExport(request, {
    name: "reports",
    columns: REPORT_COLUMNS,
    list: (selection, { sort }, place) =>
      listReports(selection, { sort: parseReportSort(sort), ...place }),
  }),
);

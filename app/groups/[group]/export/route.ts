import { notFound } from "next/navigation";
import type { NextRequest } from "next/server";
import { openToTokens } from "@/app/open-to-tokens";
import { sendExport } from "@/app/send-export";
import { viewerScope } from "@/app/viewer-scope";
import { REPORT_COLUMNS } from "@/lib/export/report-columns";
import { parsePublicId } from "@/lib/public-id";
import { getGroup } from "@/lib/queries/get-group";
import { listReports, parseReportSort } from "@/lib/queries/list-reports";
import { selectGroup } from "@/lib/queries/selection";

/** All reports of the list on the group's page at the same address. */
export const GET = openToTokens(
  "reports",
  async (request: NextRequest, { params }: RouteContext<"/groups/[group]/export">) => {
    const key = parsePublicId((await params).group);
    const group = key && (await getGroup(await viewerScope(), key));
    if (!group) notFound();
    return sendExport(request, {
      name: `group-${group.id}-reports`,
      columns: REPORT_COLUMNS,
      list: (selection, { sort }, place) =>
        listReports(selectGroup(selection, group.key), { sort: parseReportSort(sort), ...place }),
    });
  },
);

import type { View } from "@/app/open-view";
import { readPeek } from "@/app/read-peek";
import type { ListPeek } from "@/components/lists/list-table";
import { peekAddress } from "@/components/lists/peek-address";
import { ReportPeek } from "@/components/reports/report-peek";
import type { SearchParams } from "@/lib/filters";
import { formatPublicId } from "@/lib/public-id";
import { peekReport } from "@/lib/queries/peek-report";
import { frameFinder } from "@/lib/search/find-frames";

/**
 * The row that the address unfolds in a list of reports.
 * @param query the filters for links to a report
 */
export async function openReportPeek(
  { path, scope, filters, condition }: View,
  searchParams: SearchParams,
  query: string,
): Promise<ListPeek> {
  const key = readPeek(searchParams);
  const peek = key && (await peekReport(scope, key));
  return {
    openId: key && peek && formatPublicId(key),
    href: (id) => peekAddress(path, filters, id),
    content: peek && (
      <ReportPeek
        peek={peek}
        isFound={frameFinder(condition)}
        href={`/reports/${peek.stack.reportId}${query}`}
      />
    ),
  };
}

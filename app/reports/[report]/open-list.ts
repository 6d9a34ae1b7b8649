import type { View } from "@/app/open-view";
import type { OpenedList } from "@/components/report/report-steps";
import type { ReportList } from "@/components/report/report-view";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { findNeighbours } from "@/lib/queries/find-neighbours";
import type { ReportDetail } from "@/lib/queries/get-report";
import { parseReportSort } from "@/lib/queries/list-reports";
import { type Selection, selectGroup } from "@/lib/queries/selection";

/**
 * The list that a report was opened from, and what is next to the report in it. A report that was
 * opened by itself stands among all those of its group.
 */
export async function openList(
  view: View,
  { id, place, group }: ReportDetail,
  list: ReportList | null,
): Promise<OpenedList> {
  const { filters } = view;
  const sort = parseReportSort(list && filters.sort);
  const { previousId, nextId, cursor } = await findNeighbours(
    select(view, place, list),
    sort,
    place,
  );
  const path = list === "reports" ? "/reports" : `/groups/${group.id}`;
  const shown = list ? { ...filters, cursor } : carriedFilters(filters);
  const href = `${path}${filtersToQuery(shown)}#${id}`;
  return { list: list ?? "group", sort, href, previousId, nextId };
}

function select(
  { selection, clock }: View,
  { databaseId, groupId }: ReportDetail["place"],
  list: ReportList | null,
): Selection {
  if (list === "reports") return selection;
  const group = { databaseId, id: groupId };
  if (list === "group") return selectGroup(selection, group);
  const unfiltered = { databaseIds: [databaseId], versionIds: null, condition: null };
  return selectGroup({ ...selection, ...unfiltered, from: null, to: clock.now }, group);
}

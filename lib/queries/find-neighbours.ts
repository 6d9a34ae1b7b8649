import "server-only";
import { formatCursor } from "@/lib/queries/cursor";
import { listReports, type ReportSort } from "@/lib/queries/list-reports";
import type { Selection } from "@/lib/queries/selection";

/** By what a report has its place in every list that holds it. */
export type ReportPlace = { databaseId: bigint; id: bigint; groupId: bigint; receivedAt: Date };

/** What is around a report in a list of reports. */
export type Neighbours = {
  /** The ids of the reports in the rows before and after it; null at an end of the list. */
  previousId: string | null;
  nextId: string | null;
  /** The cursor of a page of the list that shows the report; null for the first page. */
  cursor: string | null;
};

/** How many rows before the report are on that page; every page has more. */
const ROWS_BEFORE = 12;

/** The list itself is asked, from the report's place on and, turned round, back from there. */
export async function findNeighbours(
  selection: Selection,
  sort: ReportSort,
  { receivedAt, ...key }: ReportPlace,
): Promise<Neighbours> {
  const cursor = formatCursor({ value: receivedAt.toISOString(), ...key });
  const turned = sort === "newest" ? "oldest" : "newest";
  const [before, after] = await Promise.all([
    listReports(selection, { sort: turned, cursor, limit: ROWS_BEFORE }),
    listReports(selection, { sort, cursor, limit: 1 }),
  ]);
  return {
    previousId: before.rows[0]?.id ?? null,
    nextId: after.rows[0]?.id ?? null,
    cursor: before.nextCursor,
  };
}

import "server-only";
import { db } from "@/lib/db";
import { periodVersionCounts } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";

/** How many reports are selected. */
export async function countReports(selection: Selection): Promise<number> {
  const [row] = await db.$queryRaw<{ reports: number }[]>`
    select coalesce(sum(report_count), 0)::int as reports
    from ${periodVersionCounts(selection)}`;
  return row?.reports ?? 0;
}

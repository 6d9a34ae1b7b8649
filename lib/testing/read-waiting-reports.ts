import { db } from "@/lib/db";
import { claimReports } from "@/lib/processing/claim-reports";
import { readReport } from "@/lib/processing/read-report";

/**
 * Reads reports that wait to be read, as the processing behind the answers does; a test waits for it.
 *
 * @returns how many were found waiting, 0 when none is
 */
export async function readWaitingReports(limit: number): Promise<number> {
  const databases = await db.database.findMany({ select: { id: true } });
  let found = 0;
  for (const { id } of databases) {
    const claimed = await claimReports(id, limit);
    await Promise.all(claimed.map(readReport));
    found += claimed.length;
  }
  return found;
}

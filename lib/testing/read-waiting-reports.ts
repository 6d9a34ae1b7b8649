import { db } from "@/lib/db";
import { claimReports, HANDFUL } from "@/lib/processing/claim-reports";
import { readReports } from "@/lib/processing/read-reports";

/**
 * Reads a handful of the waiting reports of each database, as the processing behind the answers does; a
 * test waits for it.
 *
 * @returns how many were found waiting, 0 when none is
 */
export async function readWaitingReports(): Promise<number> {
  const databases = await db.database.findMany({ select: { id: true } });
  let found = 0;
  for (const { id } of databases) {
    const claimed = await claimReports(id, HANDFUL);
    await readReports(claimed);
    found += claimed.length;
  }
  return found;
}

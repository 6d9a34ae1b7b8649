import { db } from "@/lib/db";
import { claimReports } from "@/lib/processing/claim-reports";
import { readReport } from "@/lib/processing/read-report";
import { isDense } from "@/lib/processing/traffic";
import { wakeReader, wokenDatabases } from "@/lib/processing/wake";

/** Reports that are read at once: one is unpacked or stored while a thread reads another. */
const AT_ONCE = 8;

/** While notifications come densely; what they cost is wanted for answers. */
const AT_ONCE_IN_DENSE_TRAFFIC = 2;

const inHand = new Set<Promise<void>>();

/** Whether no report is being read. */
export function isIdle(): boolean {
  return inHand.size === 0;
}

/**
 * Begins to read as many waiting reports as there are hands free, once half of them are: to claim
 * reports costs much the same for one as for four. It waits only for those: a big report holds up no
 * small one.
 *
 * @param everywhere whether all databases are looked through, not only those that were named by
 *   `wakeReader`: another instance, or a pause that is over, names none
 * @returns whether more may be waiting
 */
export async function readSome(everywhere: boolean): Promise<boolean> {
  const atOnce = isDense() ? AT_ONCE_IN_DENSE_TRAFFIC : AT_ONCE;
  while (inHand.size > atOnce / 2) await Promise.race(inHand);
  let isMore = false;
  for (const databaseId of everywhere ? await allDatabases() : wokenDatabases()) {
    const free = atOnce - inHand.size;
    const claimed = free > 0 ? await claimReports(databaseId, free) : [];
    for (const report of claimed) takeInHand(readReport(report));
    if (claimed.length < free) continue;
    wakeReader(databaseId);
    isMore = true;
  }
  return isMore;
}

async function allDatabases(): Promise<bigint[]> {
  wokenDatabases();
  return (await db.database.findMany({ select: { id: true } })).map(({ id }) => id);
}

function takeInHand(reading: Promise<void>): void {
  inHand.add(reading);
  void reading.finally(() => inHand.delete(reading));
}

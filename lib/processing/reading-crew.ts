import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/db";
import { type ClaimedReport, claimReports, HANDFUL } from "@/lib/processing/claim-reports";
import { readReports } from "@/lib/processing/read-reports";
import { RightOfWay } from "@/lib/processing/right-of-way";
import { isDense } from "@/lib/processing/traffic";
import { wakeReader, wokenDatabases } from "@/lib/processing/wake";

/** Handfuls of reports that are read at once: one is unpacked or stored while a thread reads another. */
const AT_ONCE = 2;

/** How long a dense moment is waited for to end, in milliseconds. */
const LOOK_AGAIN_AFTER = 10;

/** Big reports that are read at once, each in a thread of its own. */
const BIG_AT_ONCE = 2;

const handfuls = new Set<Promise<void>>();
const big = new Set<Promise<void>>();
const rightOfWay = new RightOfWay();

/** Whether no report is being read. */
export function isIdle(): boolean {
  return handfuls.size + big.size === 0;
}

/**
 * Begins to read a handful of waiting reports of each database, once there is a hand free. It waits only
 * for those: a big report holds up no small one, unless there are many of them.
 *
 * @param everywhere whether all databases are looked through, not only those that were named by
 *   `wakeReader`: another instance, or a pause that is over, names none
 * @returns whether more may be waiting
 */
export async function readSome(everywhere: boolean): Promise<boolean> {
  let isMore = false;
  for (const databaseId of everywhere ? await allDatabases() : wokenDatabases()) {
    await handFree();
    const claimed = await claimReports(databaseId, HANDFUL);
    const small = claimed.filter(({ isBig }) => !isBig);
    if (small.length > 0) keepIn(handfuls, readReports(small));
    const rest = claimed.filter(({ isBig }) => isBig);
    if (rest.length > 0) keepIn(big, readInTurn(rest));
    if (claimed.length < HANDFUL) continue;
    wakeReader(databaseId);
    isMore = true;
  }
  if (!isMore) rightOfWay.catchUp();
  return isMore;
}

async function handFree(): Promise<void> {
  for (;;) {
    if (handfuls.size >= AT_ONCE) await Promise.race(handfuls);
    else if (big.size >= BIG_AT_ONCE) await Promise.race(big);
    else if (rightOfWay.mustWait(isDense(), performance.now())) await pause(LOOK_AGAIN_AFTER);
    else return;
  }
}

async function readInTurn(reports: ClaimedReport[]): Promise<void> {
  for (const report of reports) await readReports([report]);
}

async function allDatabases(): Promise<bigint[]> {
  wokenDatabases();
  return (await db.database.findMany({ select: { id: true } })).map(({ id }) => id);
}

function keepIn(hand: Set<Promise<void>>, reading: Promise<void>): void {
  hand.add(reading);
  void reading.finally(() => hand.delete(reading));
}

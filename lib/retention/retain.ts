import { db } from "@/lib/db";
import { beginRun } from "@/lib/retention/begin-run";
import { continueRun } from "@/lib/retention/continue-run";

/**
 * Does the next small piece of what rules say in each of BugSplat's databases: several instances may, and
 * one may end at any moment.
 *
 * @param limit how many reports are looked at
 * @returns whether there was anything to do
 */
export async function retain(limit: number, now = new Date()): Promise<boolean> {
  const ruled = await db.retentionRules.findMany({ select: { databaseId: true } });
  let isBusy = false;
  for (const { databaseId } of ruled) {
    const isOpen = await db.retentionRun.count({ where: { databaseId, finishedAt: null } });
    if (isOpen === 0 && !(await beginRun(databaseId, now))) continue;
    await continueRun(databaseId, limit, now);
    isBusy = true;
  }
  return isBusy;
}

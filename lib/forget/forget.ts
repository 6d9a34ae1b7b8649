import { db } from "@/lib/db";
import { continueForgetRun } from "@/lib/forget/continue-forget-run";

/**
 * Does a little of what is open in each of BugSplat's databases: several instances may, and one may end
 * at any moment.
 *
 * @param milliseconds how long about in each
 * @returns idle: nothing is open; waits: what is open waits for something else
 */
export async function forget(
  milliseconds: number,
  now = new Date(),
): Promise<"idle" | "waits" | "worked"> {
  const open = await db.forgetRun.findMany({
    where: { finishedAt: null },
    select: { databaseId: true },
  });
  let came: "idle" | "waits" | "worked" = open.length === 0 ? "idle" : "waits";
  for (const { databaseId } of open) {
    if ((await continueForgetRun(databaseId, milliseconds, now)) === "worked") came = "worked";
  }
  return came;
}

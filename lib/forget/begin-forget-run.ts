import "server-only";
import { writeAudit } from "@/lib/access/audit";
import type { AdminScope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { countBodiesToRead, countReportsOf } from "@/lib/forget/count-work";
import { expandPerson } from "@/lib/forget/expand-person";
import { FIRST_STEP } from "@/lib/forget/forget-steps";
import { mayForget } from "@/lib/forget/may-forget";
import { anyNumber } from "@/lib/forget/person-number";
import { valueProblem } from "@/lib/forget/value-problem";
import { formatQuantity } from "@/lib/format";
import { hashPerson } from "@/lib/privacy/person-key";

/** missing: the viewer may not; busy: a person is being forgotten in this database already. */
export type Begun = "begun" | "busy" | "missing";

/**
 * Sets out to remove everything of a person from a database, and notes who asked for it. From here on it
 * will be done, whatever happens to this process, see `FORGET_STEPS`.
 *
 * @param given names and addresses, or marks, that `valueProblem` lets pass
 */
export async function beginForgetRun(
  scope: AdminScope,
  databaseId: bigint,
  given: string[],
  now: Date,
): Promise<Begun> {
  const isNobody = given.length === 0 || given.some((value) => valueProblem(value) !== null);
  if (isNobody || !mayForget(scope, databaseId)) return "missing";
  const person = await expandPerson(databaseId, given);
  const [reports, bodies] = await Promise.all([
    countReportsOf(databaseId, person),
    countBodiesToRead(databaseId),
  ]);
  // Those of reports that are gone by retention already.
  const oldHashes = [...new Set(person.map(hashPerson))];
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.forgetRun.createMany({
      data: {
        databaseId,
        memberId: scope.memberId,
        startedAt: now,
        person,
        oldHashes,
        newHashes: oldHashes.map(anyNumber),
        step: FIRST_STEP,
        stepBegunAt: now,
        reports,
        bodies,
      },
      skipDuplicates: true,
    });
    if (count === 0) return "busy";
    const subject = formatQuantity(reports, "report");
    const note = { memberId: scope.memberId, databaseId, subject };
    await writeAudit({ action: "person-forget", ...note }, transaction);
    return "begun";
  });
}

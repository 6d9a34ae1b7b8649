import { type Client, db } from "@/lib/db";
import type { StepOutcome } from "@/lib/forget/forget-step";
import { FIRST_STEP, FORGET_STEPS, stepAfter } from "@/lib/forget/forget-steps";
import { mentionRemover } from "@/lib/forget/mention-remover";
import type { ForgetRun } from "@/lib/generated/prisma/client";
import { retryConflicts } from "@/lib/ingest/retry-conflicts";
import { log } from "@/lib/log";

/**
 * Does a little of the open run of a database. One transaction, so that whoever goes on after an
 * interruption goes on exactly there; where another instance is at it, nothing happens.
 *
 * @param milliseconds how long about
 * @returns whether it has to wait for something before more can be done
 */
export async function continueForgetRun(
  databaseId: bigint,
  milliseconds: number,
  now: Date,
): Promise<"worked" | "waits"> {
  return retryConflicts(() =>
    db.$transaction(async (transaction) => {
      const run = await lockRun(transaction, databaseId);
      if (!run) return "waits";
      const step = FORGET_STEPS.get(run.step);
      // A newer version knew it.
      if (!step) return onTo(transaction, run, FIRST_STEP, now);
      const until = performance.now() + milliseconds;
      const remover = mentionRemover(run.person);
      const outcome = await step({ transaction, run, remover, now, until });
      await note(transaction, run, outcome);
      if (outcome.next === "step") await onTo(transaction, run, stepAfter(run.step), now);
      return outcome.next === "wait" ? "waits" : "worked";
    }),
  );
}

async function lockRun(transaction: Client, databaseId: bigint): Promise<ForgetRun | null> {
  const [locked] = await transaction.$queryRaw<{ id: bigint }[]>`
    select id from forget_runs where database_id = ${databaseId} and finished_at is null
    for no key update skip locked`;
  return locked
    ? transaction.forgetRun.findUnique({ where: keyOf({ databaseId, ...locked }) })
    : null;
}

async function note(
  transaction: Client,
  run: ForgetRun,
  { position, forgotten = {}, hashes }: StepOutcome,
): Promise<void> {
  const added = Object.entries(forgotten).map(([column, more]) => [column, { increment: more }]);
  await transaction.forgetRun.update({
    where: keyOf(run),
    data: {
      ...Object.fromEntries(added),
      ...(position && { position }),
      ...(hashes && {
        oldHashes: [...run.oldHashes, ...hashes.old],
        newHashes: [...run.newHashes, ...hashes.new],
      }),
    },
  });
}

/** To the beginning of a step, or to the end: then the run forgets the person too. */
async function onTo(
  transaction: Client,
  run: ForgetRun,
  step: string | null,
  now: Date,
): Promise<"worked"> {
  const begun = { stepBegunAt: now, position: [] };
  const forgotten = { person: [], oldHashes: [], newHashes: [], finishedAt: now };
  const { goneReports, goneBodies, changedBodies, changedRows } =
    await transaction.forgetRun.update({
      where: keyOf(run),
      data: step === null ? { ...begun, ...forgotten } : { ...begun, step },
    });
  if (step === null) {
    const counts = { goneReports, goneBodies, changedBodies, changedRows };
    log.info({ database: String(run.databaseId), ...counts }, "a person is forgotten");
  }
  return "worked";
}

const keyOf = ({ databaseId, id }: { databaseId: bigint; id: bigint }) => ({
  databaseId_id: { databaseId, id },
});

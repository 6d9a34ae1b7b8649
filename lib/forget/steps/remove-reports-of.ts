import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import { isCountedAs, reportsOfPerson } from "@/lib/forget/of-person";
import { anyNumber } from "@/lib/forget/person-number";
import { IS_TRIED_LAST } from "@/lib/processing/claim-reports";
import { WAITS } from "@/lib/retention/kept-always";
import { removeBodies, removeReports } from "@/lib/retention/remove-reports";

/** Some tens of milliseconds. */
const BATCH = 100;

type Locked = { id: bigint; hash: bigint | null };

/**
 * Removes the next reports of the person, none is spared, with the bodies of all their deliveries. What
 * somebody else has locked, or is to be read still, goes in a moment: whoever reads it makes rows of what is
 * found.
 */
export async function removeReportsOf({ transaction, run, now }: ForgetWork): Promise<StepOutcome> {
  const { databaseId, person } = run;
  const found = await transaction.$queryRaw<{ id: bigint }[]>`
    ${reportsOfPerson(databaseId, person, BATCH)}`;
  if (found.length === 0) return { next: "step" };
  const locked = await transaction.$queryRaw<Locked[]>`
    select r.id, case when ${isCountedAs(person)} then r.user_hash end as hash
    from reports r
    where r.database_id = ${databaseId} and r.id = any(${found.map(({ id }) => id)}::bigint[])
      and not (${WAITS} or ${IS_TRIED_LAST})
    order by r.id
    for update skip locked`;
  const ids = locked.map(({ id }) => id);
  if (ids.length === 0) return { next: "wait" };

  const { bodies, bytes } = await removeBodies(transaction, databaseId, ids);
  // A hash of a body, and where it was sent from, say of whom it was to one who guesses.
  await transaction.$executeRaw`
    update deliveries set headers = null, body_hash = ''
    where database_id = ${databaseId} and report_id = any(${ids}::bigint[])`;
  await removeReports(transaction, databaseId, ids, { forgetRunId: run.id }, now);
  const forgotten = { goneReports: ids.length, goneBodies: bodies, goneBytes: bytes };
  return { next: "position", forgotten, hashes: newHashes(run.oldHashes, locked) };
}

/** For each hash that was not met before, a number by chance. */
function newHashes(known: bigint[], locked: Locked[]) {
  const met = new Set(locked.flatMap(({ hash }) => hash ?? []));
  const old = [...met].filter((hash) => !known.includes(hash));
  return { old, new: old.map(anyNumber) };
}

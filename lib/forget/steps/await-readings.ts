import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import { CLAIMED_SECONDS, IS_TRIED_LAST } from "@/lib/processing/claim-reports";
import { WAITS } from "@/lib/retention/kept-always";

/** A body that has just come is read from memory, and may wait there so long. */
const FRESH_SECONDS = 60 * 60;

/**
 * Waits until nobody reads a body any more that was loaded before mentions went from bodies: what is found
 * in one becomes rows. Whoever has begun later has loaded what is there now.
 */
export async function awaitReadings({ transaction, run }: ForgetWork): Promise<StepOutcome> {
  const { databaseId, startedAt, stepBegunAt } = run;
  const [row] = await transaction.$queryRaw<{ isReading: boolean }[]>`
    select exists (
      select from reports r
      where r.database_id = ${databaseId} and r.reader_version is null
        and r.arrived_at <= ${startedAt}::timestamptz
        and (${IS_TRIED_LAST} or ${WAITS} and case when r.reader_attempts > 0
          then r.read_after <= ${stepBegunAt}::timestamptz + make_interval(secs => ${CLAIMED_SECONDS}::int)
          else r.arrived_at > ${startedAt}::timestamptz - make_interval(secs => ${FRESH_SECONDS}::int)
        end)
    ) or exists (
      select from replays where finished_at is null and not is_dry_run
    ) as "isReading"`;
  return { next: row?.isReading ? "wait" : "step" };
}

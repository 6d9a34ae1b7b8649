import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import { CLAIMED_SECONDS, MOST_ATTEMPTS } from "@/lib/processing/claim-reports";

/** A body that has just come is read from memory, and may wait there so long. */
const FRESH_SECONDS = 60 * 60;

/**
 * Waits until nobody reads a body any more that was loaded before mentions went from bodies: what is found
 * in one becomes rows. Whoever has begun later has loaded what is there now.
 */
export async function awaitReadings({ transaction, run }: ForgetWork): Promise<StepOutcome> {
  const [row] = await transaction.$queryRaw<{ isReading: boolean }[]>`
    select exists (
      select from reports
      where database_id = ${run.databaseId} and reader_version is null
        and reader_attempts < ${MOST_ATTEMPTS}::int and arrived_at <= ${run.startedAt}::timestamptz
        and case when reader_attempts > 0
          then read_after <= ${run.stepBegunAt}::timestamptz + make_interval(secs => ${CLAIMED_SECONDS}::int)
          else arrived_at > ${run.startedAt}::timestamptz - make_interval(secs => ${FRESH_SECONDS}::int)
        end
    ) as "isReading"`;
  return { next: row?.isReading ? "wait" : "step" };
}

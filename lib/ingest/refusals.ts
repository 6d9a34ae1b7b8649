import { db } from "@/lib/db";
import { floorHour } from "@/lib/hour";
import { log } from "@/lib/log";
import { metrics } from "@/lib/observe/metrics";

/** Why the webhook refused a delivery; nothing of it is kept. */
export const REFUSAL_REASONS = [
  "unknown-token",
  "other-database",
  "rate-limit",
  "too-large",
  "unknown-encoding",
  "interrupted",
  "unchecked-token",
  "not-kept",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Stands for a token that is not known. */
export const NO_TOKEN = 0n;

const FLUSH_MILLISECONDS = 5_000;

type Refused = { hour: Date; reason: RefusalReason; tokenId: bigint; count: number; last: Date };

declare global {
  var crashboardRefusals: Map<string, Refused> | undefined;
}

/** Remembered globally: Next bundles each route apart. */
const waiting = () => {
  globalThis.crashboardRefusals ??= new Map();
  return globalThis.crashboardRefusals;
};

/**
 * Counts a refusal. The counts are in memory for a few seconds, so that a flood of refusals costs the
 * database one statement and not one each; what a killed process had not written is lost.
 */
export function countRefusal(
  reason: RefusalReason,
  tokenId: bigint = NO_TOKEN,
  now = new Date(),
): void {
  metrics().refusals.inc({ reason });
  const counts = waiting();
  if (counts.size === 0) setTimeout(flushRefusals, FLUSH_MILLISECONDS).unref();
  add(counts, { hour: floorHour(now), reason, tokenId, count: 1, last: now });
}

/** Writes what was counted since the last time; what cannot be written is kept for the next. */
export async function flushRefusals(): Promise<void> {
  const counts = [...waiting().values()];
  waiting().clear();
  if (counts.length === 0) return;
  try {
    await write(counts);
  } catch (error) {
    log.warn({ err: error }, "refusals are not counted yet: the database did not answer");
    if (waiting().size === 0) setTimeout(flushRefusals, FLUSH_MILLISECONDS).unref();
    for (const refused of counts) add(waiting(), refused);
  }
}

function add(counts: Map<string, Refused>, refused: Refused): void {
  const key = `${refused.hour.getTime()} ${refused.reason} ${refused.tokenId}`;
  const known = counts.get(key);
  if (!known) counts.set(key, refused);
  else {
    known.count += refused.count;
    if (refused.last > known.last) known.last = refused.last;
  }
}

async function write(counts: Refused[]): Promise<void> {
  await db.$executeRaw`
    insert into hourly_refusals (hour, reason, token_id, refusal_count, last_refused_at)
    select * from unnest(
      ${counts.map(({ hour }) => hour)}::timestamptz[],
      ${counts.map(({ reason }) => reason)}::text[],
      ${counts.map(({ tokenId }) => tokenId)}::bigint[],
      ${counts.map(({ count }) => count)}::int[],
      ${counts.map(({ last }) => last)}::timestamptz[]
    )
    on conflict (hour, reason, token_id) do update set
      refusal_count = hourly_refusals.refusal_count + excluded.refusal_count,
      last_refused_at = greatest(hourly_refusals.last_refused_at, excluded.last_refused_at)`;
}

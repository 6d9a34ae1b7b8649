import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { formatBytes, formatCount, formatDuration, formatQuantity } from "@/lib/format";
import { freeBytes } from "@/lib/free-bytes";
import { queueState } from "@/lib/health/queue-state";
import { HOUR } from "@/lib/hour";
import { spoolState } from "@/lib/ingest/spool/spool-state";
import { log } from "@/lib/log";

/** Something of intake that somebody should look at, in sentences: what, why, what to do. */
export type Trouble = { words: string };

/** Reading is seconds behind at most, unless it cannot keep up or something fails. */
const QUEUE_MILLISECONDS = 10 * 60_000;
const LEAST_FREE_BYTES = 1024 ** 3;

/** So that each page does not ask anew. */
const FRESH_MILLISECONDS = 10_000;

declare global {
  var crashboardTroubles: { readAt: number; troubles: Promise<Trouble[]> } | undefined;
}

/** What troubles intake now, or did some seconds ago; a check that fails is left out. */
export function readTroubles(now = new Date()): Promise<Trouble[]> {
  const known = globalThis.crashboardTroubles;
  if (known && now.getTime() - known.readAt < FRESH_MILLISECONDS) return known.troubles;
  const troubles = look(now);
  globalThis.crashboardTroubles = { readAt: now.getTime(), troubles };
  return troubles;
}

async function look(now: Date): Promise<Trouble[]> {
  const looks = [spoolTrouble(now), queueTrouble(now), rateTrouble(now), diskTrouble()];
  const found = await Promise.allSettled(looks);
  return found.flatMap((one) => {
    if (one.status === "fulfilled") return one.value ? [{ words: one.value }] : [];
    log.warn({ err: one.reason }, "a check of intake failed");
    return [];
  });
}

async function spoolTrouble(now: Date): Promise<string | null> {
  const { deliveries, bytes, limitBytes, oldestArrivedAt } = spoolState();
  if (deliveries === 0) return null;
  const since = oldestArrivedAt ? formatDuration(now.getTime() - oldestArrivedAt.getTime()) : "now";
  return `${formatQuantity(deliveries, "delivery waits", "deliveries wait")} on the disk for the database, the oldest for ${since}: ${formatBytes(bytes)} of at most ${formatBytes(limitBytes)}. They go in by themselves when it is back; beyond that limit they are refused.`;
}

async function queueTrouble(now: Date): Promise<string | null> {
  const { deliveries, reports, oldestArrivedAt } = await queueState();
  const age = oldestArrivedAt ? now.getTime() - oldestArrivedAt.getTime() : 0;
  if (age < QUEUE_MILLISECONDS) return null;
  return `${formatQuantity(deliveries + reports, "report waits", "reports wait")} to be read, the oldest for ${formatDuration(age)}. Crashboard's log says whether reading fails or only cannot keep up.`;
}

async function rateTrouble(now: Date): Promise<string | null> {
  const refused = await db.hourlyRefusal.aggregate({
    where: { reason: "rate-limit", lastRefusedAt: { gt: new Date(now.getTime() - HOUR) } },
    _sum: { refusalCount: true },
  });
  const count = refused._sum.refusalCount ?? 0;
  if (count === 0) return null;
  return `${formatQuantity(count, "delivery was", "deliveries were")} refused in the last hour for the rate limit of ${formatCount(env.ingestRateLimit)} a minute, and are lost, as BugSplat sends none again. If they were real, raise INGEST_RATE_LIMIT.`;
}

async function diskTrouble(): Promise<string | null> {
  const free = await freeBytes(env.dataDir);
  if (free >= LEAST_FREE_BYTES) return null;
  return `The disk of DATA_DIR has only ${formatBytes(free)} left. When it is full nothing can be kept: make room.`;
}

import { setMaxListeners } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { knownTokens } from "@/lib/access/known-tokens";
import { packBodies } from "@/lib/bodies/pack-bodies";
import { forget } from "@/lib/forget/forget";
import { isDatabaseAway, lookForDatabase } from "@/lib/health/database-watch";
import { runReplays } from "@/lib/ingest/replay/run-replays";
import { drainSpool } from "@/lib/ingest/spool/drain-spool";
import { ownSpool } from "@/lib/ingest/spool/spool-state";
import { announceChanges } from "@/lib/live/announce-changes";
import { log } from "@/lib/log";
import { readKeptDeliveries } from "@/lib/processing/read-kept-deliveries";
import { isIdle, readSome } from "@/lib/processing/reading-crew";
import { rereadSome } from "@/lib/processing/reread";
import { RightOfWay } from "@/lib/processing/right-of-way";
import { signStacks } from "@/lib/processing/sign-stacks";
import { isDense, quietFor, unvisitedFor } from "@/lib/processing/traffic";
import { untilWoken } from "@/lib/processing/wake";
import { retain } from "@/lib/retention/retain";
import { runBulkChanges } from "@/lib/triage/bulk/run-bulk";
import { settleMerged } from "@/lib/triage/merging/settle-merged";

const SECOND = 1_000;
const BATCH = 20;

/** Reports that come within so many milliseconds are read together: a handful costs little more than one. */
const GATHERING = 100;

/** Short enough that a report which arrives meanwhile does not wait for it. */
const PACKING_BATCH = 10;

/** Stacks that are signed in one go, some tens of milliseconds. */
const SIGNING_BATCH = 50;

/** Reports that retention looks at in one go, some tens of milliseconds; fewer where somebody waits. */
const RETAINING_BATCH = 200;
const RETAINING_BATCH_BESIDE_OTHERS = 40;

/** Reports that are moved at once to where they count. */
const MOVING_BATCH = 500;
const MOVING_BATCH_IN_DENSE_TRAFFIC = 100;

/** How long a person is forgotten in one go, in milliseconds; a big body takes longer. */
const FORGETTING = 200;
const FORGETTING_IN_DENSE_TRAFFIC = 40;

/** Bodies are packed out of the way of dense traffic, as reports are read. */
const packing = new RightOfWay();

/** One kind of work: a round of it gives how many milliseconds to pause before the next. */
type Work = () => Promise<number>;

/**
 * Does what happens behind the answers, until `signal` ends it: each kind of work by itself, so that
 * none waits for another. The database is their queue, the spool beside it while it is away.
 */
export async function processUntil(signal: AbortSignal): Promise<void> {
  const kinds = [
    watchDatabase,
    tellOfChanges,
    emptySpool,
    learnTokens,
    settleDeliveries,
    rereadReports,
    packSome,
    signSome,
    replaySome,
    changeInBulk,
    moveMerged,
    retainSome,
    forgetSome,
  ];
  // Each pause of each kind listens, and so does the reader.
  setMaxListeners(kinds.length + 1, signal);
  await Promise.all([...kinds.map((work) => repeat(work, signal)), readUntil(signal)]);
}

/**
 * Reads reports as they come, the first after a pause at once; now and then it looks for those that nobody
 * has told of.
 */
async function readUntil(signal: AbortSignal): Promise<void> {
  let lookedAt = -SECOND;
  while (!signal.aborted) {
    const beganAt = performance.now();
    const everywhere = beganAt - lookedAt >= SECOND;
    if (everywhere) lookedAt = beganAt;
    let isMore = false;
    const pauseFor = await attempt(async () => {
      isMore = await readSome(everywhere);
      return 0;
    });
    if (pauseFor > 0) await rest(pauseFor, signal);
    else if (!isMore) {
      await untilWoken(SECOND, signal);
      await rest(beganAt + GATHERING - performance.now(), signal);
    }
  }
}

async function repeat(work: Work, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await rest(await attempt(work), signal);
  }
}

/** Pauses for so many milliseconds, or until `signal` ends it. */
async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(Math.max(0, milliseconds), undefined, { signal }).catch(() => undefined);
}

/** While the database is away, only the watch asks for it. */
async function attempt(work: Work): Promise<number> {
  if (isDatabaseAway() && work !== watchDatabase) return SECOND / 2;
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway()) log.warn({ err: error }, "processing pauses for five seconds");
    return 5 * SECOND;
  }
}

async function watchDatabase(): Promise<number> {
  if (isDatabaseAway()) await lookForDatabase();
  return SECOND / 2;
}

async function tellOfChanges(): Promise<number> {
  await announceChanges();
  return SECOND;
}

async function emptySpool(): Promise<number> {
  if (ownSpool().state.bytes > 0) await drainSpool(ownSpool());
  return SECOND / 2;
}

async function learnTokens(): Promise<number> {
  await knownTokens().refresh();
  return 30 * SECOND;
}

async function settleDeliveries(): Promise<number> {
  await readKeptDeliveries(new Date(), BATCH);
  return 2 * SECOND;
}

async function rereadReports(): Promise<number> {
  if (!isIdle()) return SECOND / 4;
  return (await rereadSome()) ? unhurried(SECOND / 10) : 60 * SECOND;
}

/** New stacks are signed as they are stored; here those are that are there when the rules change. */
async function signSome(): Promise<number> {
  return (await signStacks(SIGNING_BATCH)) > 0 ? unhurried(SECOND / 10) : 2 * SECOND;
}

async function packSome(): Promise<number> {
  if (!isIdle() || packing.mustWait(isDense(), performance.now())) return SECOND / 4;
  packing.catchUp();
  return (await packBodies(PACKING_BATCH)) > 0 ? unhurried(SECOND / 20) : SECOND / 2;
}

/**
 * The pause between two rounds of what nobody waits for. While reports come it is so long that the work
 * takes little from them, and yet goes on where they never cease.
 */
function unhurried(pauseWhenQuiet: number): number {
  return quietFor() >= SECOND ? pauseWhenQuiet : 5 * SECOND;
}

async function replaySome(): Promise<number> {
  return (await runReplays()) ? 0 : 1.5 * SECOND;
}

/** Whoever has begun it does what takes a moment; here goes on what takes longer, or was interrupted. */
async function changeInBulk(): Promise<number> {
  return (await runBulkChanges()) ? 0 : 1.5 * SECOND;
}

/** Somebody may wait for it, as for what is forgotten. */
async function moveMerged(): Promise<number> {
  const beganAt = performance.now();
  const isMore = await settleMerged(isDense() ? MOVING_BATCH_IN_DENSE_TRAFFIC : MOVING_BATCH);
  return isMore ? restSince(beganAt, 0) : SECOND;
}

/**
 * The pause after what goes on however dense the traffic is: then it takes a tenth of the time.
 *
 * @param whenQuiet how many times as long as its work the pause is in a quiet moment
 */
function restSince(beganAt: number, whenQuiet: number, isQuiet = quietFor() >= SECOND): number {
  return (performance.now() - beganAt) * (isQuiet ? whenQuiet : 9);
}

/**
 * It must keep up with what arrives, so it goes on however dense that is: it takes half of the time in
 * quiet moments, and a tenth in all others. While somebody opens pages no moment is quiet.
 */
async function retainSome(): Promise<number> {
  const beganAt = performance.now();
  const isQuiet = quietFor() >= SECOND && unvisitedFor() >= SECOND;
  const limit = isQuiet ? RETAINING_BATCH : RETAINING_BATCH_BESIDE_OTHERS;
  return (await retain(limit)) ? restSince(beganAt, 1, isQuiet) : 2 * SECOND;
}

/** Somebody may wait for it: half of the time, and a tenth while notifications come. */
async function forgetSome(): Promise<number> {
  const beganAt = performance.now();
  const came = await forget(isDense() ? FORGETTING_IN_DENSE_TRAFFIC : FORGETTING);
  if (came === "worked") return restSince(beganAt, 1);
  return came === "idle" ? 2 * SECOND : SECOND / 2;
}

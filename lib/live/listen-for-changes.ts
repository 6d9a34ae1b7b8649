import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { env } from "@/lib/env";
import { CHANNEL, readAnnouncement } from "@/lib/live/announcement";
import { heardChanges } from "@/lib/live/heard-changes";
import { log } from "@/lib/log";

/** Between two tries to reach PostgreSQL, in milliseconds: twice as long after each. */
const SHORTEST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** A connection that says nothing may be gone without a word: so often it is asked. */
const ASK_EVERY = 30_000;

/**
 * Hears what all instances announce, until `signal` ends it: on a connection of its own, beside the pool's,
 * however many pages are open. What was announced while there was none is missed, and known to be.
 */
export async function listenForChanges(signal: AbortSignal): Promise<void> {
  let waits = SHORTEST_PAUSE;
  while (!signal.aborted) {
    const error = await listenOnce(signal, () => {
      waits = SHORTEST_PAUSE;
    });
    if (signal.aborted) return;
    log.debug({ err: error }, "the connection that hears of changes ended; there will be another");
    await pause(waits, undefined, { signal }).catch(() => undefined);
    waits = Math.min(2 * waits, LONGEST_PAUSE);
  }
}

/** One connection, from its beginning to its end; gives why it has ended. */
async function listenOnce(signal: AbortSignal, onListening: () => void): Promise<unknown> {
  const client = new Client({
    connectionString: env.databaseUrl ?? "",
    application_name: "crashboard live",
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  const end = new AbortController();
  let why: unknown = null;
  const stop = (error?: unknown) => {
    why ??= error ?? null;
    end.abort();
  };
  client.on("error", stop);
  client.on("end", () => stop());
  client.on("notification", ({ payload = "" }) => heardChanges().hear(readAnnouncement(payload)));
  const ended = AbortSignal.any([signal, end.signal]);
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    heardChanges().missedUntil(Date.now());
    onListening();
    while (!ended.aborted) {
      await pause(ASK_EVERY, undefined, { signal: ended }).catch(() => undefined);
      if (!ended.aborted) await client.query("select 1");
    }
  } catch (error) {
    why ??= error;
  } finally {
    await client.end().catch(() => undefined);
  }
  return why;
}

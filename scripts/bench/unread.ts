import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "pg";

/** Nothing takes so long; a server that does nothing must not be waited for. */
const DONE_WITHIN_SECONDS = 300;

const UNREAD = `select (select count(*) from reports where reader_version is null)::int
  + (select count(*) from deliveries where result = 'kept')::int as count`;

/** Those, and what is done when nothing else is to do: bodies are packed, stacks are signed. */
const UNDONE = `select (${UNREAD})
  + (select count(*) from delivery_bodies where not pack_tried)::int
  + (select count(*) from stacks where signed_by = 0)::int as count`;

/** Waits until all that has come is read, so that it does not slow down the next sample. */
export function untilRead(client: Client, signal: AbortSignal): Promise<void> {
  return untilNone(client, { what: "reports to be read", sql: UNREAD }, signal);
}

/** Waits until nothing is left to do behind the answers, retention excepted. */
export function untilIdle(client: Client, signal: AbortSignal): Promise<void> {
  return untilNone(client, { what: "reports, bodies and stacks", sql: UNDONE }, signal);
}

/** How many reports, and deliveries that are none yet, wait to be read. */
export function countUnread(client: Client): Promise<number> {
  return count(client, UNREAD);
}

type Waiting = { what: string; sql: string };

async function untilNone(
  client: Client,
  { what, sql }: Waiting,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + DONE_WITHIN_SECONDS * 1_000;
  for (;;) {
    const waiting = await count(client, sql);
    if (waiting === 0) return;
    if (Date.now() > deadline) {
      throw new Error(`${waiting} ${what} still wait after ${DONE_WITHIN_SECONDS} seconds.`);
    }
    await sleep(200, undefined, { signal });
  }
}

async function count(client: Client, sql: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(sql);
  return rows[0]?.count ?? 0;
}

import { readdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { spoolFolder } from "@/lib/spool-folder";
import { isAccepted, type Sent } from "@/lib/testing/torture/load";

const SETTLED_WITHIN_MS = 150_000;

/**
 * Waits until everything that waits in the spool of a DATA_DIR, or is kept, is stored.
 * @throws when some is not, after minutes
 */
export async function untilStored(client: Client, dataDir: string): Promise<void> {
  const deadline = Date.now() + SETTLED_WITHIN_MS;
  while (await isSpoolFilled(dataDir)) {
    if (Date.now() > deadline) throw new Error("The spool is not drained yet.");
    await pause(100);
  }
  const waiting = "select count(*)::int as count from deliveries where result = 'kept'";
  for (;;) {
    const { rows } = await client.query<{ count: number }>(waiting);
    if (rows[0]?.count === 0) return;
    if (Date.now() > deadline) throw new Error(`${rows[0]?.count} deliveries are not stored yet.`);
    await pause(200);
  }
}

async function isSpoolFilled(dataDir: string): Promise<boolean> {
  const names = await readdir(spoolFolder(dataDir));
  return names.some((name) => /\.(segment|draining)$/.test(name));
}

/**
 * What is not as it should be after a load, in sentences: each notification that was accepted is here
 * once, none is here twice, and each report says what was sent last about it.
 */
export async function findLosses(client: Client, sent: readonly Sent[]): Promise<string[]> {
  const kept = await countByHash(client);
  const problems: string[] = [];
  for (const one of sent) {
    const count = kept.get(one.bodyHash) ?? 0;
    const least = isAccepted(one) ? 1 : 0;
    if (count < least) problems.push(`${one.user} was accepted and is lost`);
    if (count > 1) problems.push(`${one.user} is here ${count} times`);
  }
  return [...problems, ...(await findStale(client, sent))];
}

async function countByHash(client: Client): Promise<Map<string, number>> {
  const { rows } = await client.query<{ hash: string; count: number }>(
    "select encode(body_hash, 'hex') as hash, count(*)::int as count from deliveries group by 1",
  );
  return new Map(rows.map(({ hash, count }) => [hash, count]));
}

async function findStale(client: Client, sent: readonly Sent[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string; user: string }>(
    `select bugsplat_id as id, "user" from reports`,
  );
  const users = new Map(rows.map(({ id, user }) => [Number(id), user]));
  return [...possibleLast(sent)].flatMap(([id, possible]) => {
    const user = users.get(id);
    if (user === undefined ? possible.has(null) : possible.has(user)) return [];
    return [`report ${id} says ${user ?? "nothing"} instead of ${[...possible].join(" or ")}`];
  });
}

/** By report: the user that it may name now. What was not answered was kept, or was not (null). */
function possibleLast(sent: readonly Sent[]): Map<number, Set<string | null>> {
  const possible = new Map<number, Set<string | null>>();
  for (const one of sent) {
    const before = possible.get(one.bugsplatId) ?? new Set([null]);
    possible.set(one.bugsplatId, new Set([...(isAccepted(one) ? [] : before), one.user]));
  }
  return possible;
}

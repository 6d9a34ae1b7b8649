import { readdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "pg";
import { spoolFolder } from "@/lib/spool-folder";
import { isAccepted, type Sent } from "@/lib/testing/torture/load";

/** What is read meanwhile may be big, and the machine busy. */
const STUCK_AFTER_MS = 90_000;

/**
 * Waits until everything that waits in the spool of a DATA_DIR, or is kept, is stored: however long that
 * takes, as long as it goes on.
 * @throws when nothing of it has been done for a minute and a half
 */
export async function untilStored(client: Client, dataDir: string): Promise<void> {
  let before = "";
  let deadline = 0;
  for (;;) {
    const spooled = await spooledFiles(dataDir);
    const { kept, all } = await countDeliveries(client);
    if (spooled.length === 0 && kept === 0) return;
    const now = [...spooled, kept, all].join();
    if (now !== before) deadline = Date.now() + STUCK_AFTER_MS;
    if (Date.now() > deadline) {
      throw new Error(`${spooled.length} files of the spool and ${kept} deliveries are stuck.`);
    }
    before = now;
    await pause(200);
  }
}

async function spooledFiles(dataDir: string): Promise<string[]> {
  const names = await readdir(spoolFolder(dataDir));
  return names.filter((name) => /\.(segment|draining)$/.test(name)).sort();
}

async function countDeliveries(client: Client): Promise<{ kept: number; all: number }> {
  const { rows } = await client.query<{ kept: number; all: number }>(
    `select count(*) filter (where result = 'kept')::int as kept, count(*)::int as "all" from deliveries`,
  );
  return rows[0] ?? { kept: 0, all: 0 };
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

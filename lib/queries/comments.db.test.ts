import { beforeAll, expect, test } from "vitest";
import type { Scope } from "@/lib/access/viewer-scope";
import { db } from "@/lib/db";
import { parseFilters, type SearchParams } from "@/lib/filters";
import { parsePublicId } from "@/lib/public-id";
import { findGroupByBugsplatId } from "@/lib/queries/find-by-bugsplat-id";
import { listComments } from "@/lib/queries/list-comments";
import { resolveSelection, type Selection, selectGroup } from "@/lib/queries/selection";
import { arrive } from "@/lib/testing/arrival";
import { freshDatabase } from "@/lib/testing/fresh-database";
import { v3Payload } from "@/lib/testing/payloads";

const NOW = new Date("2026-11-20T12:30:00Z");
const CLOCK = { now: NOW, timeZone: "UTC" };
const database = freshDatabase();
const STOCK = "This is the default user crash description.";
const NONE = ["", STOCK, " \n\t", `${STOCK} And it froze.`];

let scope: Scope;

/** Two reports at each instant; of each eight, five have words. */
const REPORTS = Array.from({ length: 40 }, (_, index) => ({
  id: index + 1,
  group: index % 10 === 0 ? 2 : 1,
  version: `1.${index % 3}`,
  text: NONE[index % 8] ?? `It froze ${index} 🧊`,
  received: new Date(NOW.getTime() - (Math.floor(index / 2) + 1) * 3_600_000),
}));

beforeAll(async () => {
  for (const { id, group, version, text, received } of REPORTS) {
    const told = {
      database,
      id,
      stackKeyId: group,
      version,
      user: "Ada",
      email: "ada@example.com",
    };
    const payload = { ...told, userDescription: text, received: received.toISOString() };
    await arrive(v3Payload(payload), { arrivedAt: NOW });
  }
  const found = await db.database.findMany({ where: { name: database } });
  scope = { databaseIds: found.map(({ id }) => id) };
});

async function select(params: SearchParams = {}): Promise<Selection> {
  const key = parsePublicId((await findGroupByBugsplatId(scope, `${database}:1`)) ?? "");
  if (!key) throw new Error("There is no group.");
  return selectGroup(await resolveSelection(scope, parseFilters(params), CLOCK), key);
}

const COMMENTED = REPORTS.filter(
  ({ group, text }) => group === 1 && text.trim() !== "" && text !== STOCK,
);

test("the words of users are leafed through, newest first, each once", async () => {
  const seen: [string, string][] = [];
  let cursor: string | null = null;
  do {
    const page = await listComments(await select(), { cursor, limit: 4 });
    expect(page.rows.length).toBeLessThanOrEqual(4);
    seen.push(...page.rows.map(({ bugsplatId, text }) => [bugsplatId, text] as [string, string]));
    cursor = page.nextCursor;
  } while (cursor);
  const expected = COMMENTED.toSorted(
    (a, b) => b.received.getTime() - a.received.getTime() || b.id - a.id,
  );
  expect(seen).toEqual(expected.map(({ id, text }) => [String(id), text]));
  expect(seen.length).toBeGreaterThan(15);
});

test("filters narrow them, and nothing tells who wrote them", async () => {
  const { rows } = await listComments(await select({ version: "1.1" }), {
    cursor: null,
    limit: 50,
  });
  expect(rows).toHaveLength(COMMENTED.filter(({ version }) => version === "1.1").length);
  expect(JSON.stringify(rows)).not.toMatch(/ada/i);
  const unseen = { ...(await select()), databaseIds: [] };
  expect((await listComments(unseen, { cursor: null, limit: 50 })).rows).toEqual([]);
});

import { Client } from "pg";
import { afterAll, expect, inject, test, vi } from "vitest";
import { dropTestDatabase } from "@/lib/testing/test-database";
import { openSeededDatabase, type Seeding } from "@/scripts/bench/bench-database";

const SEEDING: Seeding = { reports: 60, groups: 5, days: 3 };
const NAME = `crashboard_bench_test_${process.pid}`;
const kept = new Set<string>();

vi.spyOn(console, "log").mockReturnValue();
afterAll(async () => {
  for (const name of kept) await dropTestDatabase(inject("testServer"), name);
});

function open(seeding: Seeding, signal = new AbortController().signal) {
  return openSeededDatabase(inject("testServer"), NAME, seeding, signal);
}

async function ask(url: string, sql: string, values: string[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows;
}

const exists = async (name: string) =>
  (await ask(inject("testServer"), "select from pg_database where datname = $1", [name])).length >
  0;
const nameOf = ({ url }: { url: string }) => new URL(url).pathname.slice(1);

test("a database is seeded for one run, and gone afterwards", async () => {
  const database = await open(SEEDING);
  expect(nameOf(database)).toBe(NAME);
  expect(await ask(database.url, "select count(*)::int from reports")).toEqual([{ count: 60 }]);
  await database.close();
  expect(await exists(NAME)).toBe(false);
});

test("one that is kept is taken by the next run that wants the same", async () => {
  const first = await open({ ...SEEDING, keep: true });
  kept.add(nameOf(first));
  expect(nameOf(first)).toMatch(/^crashboard_60r_5g_3d_m\d{4}_\d{6}_[0-9a-f]{8}$/);
  await ask(first.url, "update groups set name = 'marked'");
  await first.close();

  const second = await open({ ...SEEDING, keep: true });
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "select distinct name from groups")).toEqual([{ name: "marked" }]);

  const other = await open({ ...SEEDING, reports: 70, keep: true });
  kept.add(nameOf(other));
  expect(await ask(other.url, "select count(*)::int from reports")).toEqual([{ count: 70 }]);
});

test("nothing stays of one whose seeding was stopped", async () => {
  await expect(
    open({ ...SEEDING, reports: 80, keep: true }, AbortSignal.abort()),
  ).rejects.toThrow();
  expect(await exists(NAME)).toBe(false);
});

import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "@/lib/launch/migrate";
import { MIGRATIONS, migrationNames, readMigrationState } from "@/lib/launch/migration-state";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";

const server = inject("testServer");
const name = `crashboard_migrate_${process.pid}`;
let url = "";
let folder = "";
let client: Client;

beforeEach(async () => {
  url = await createTestDatabase(server, name);
  client = new Client({ connectionString: url });
  await client.connect();
  folder = await mkdtemp(join(tmpdir(), "crashboard-migrations-"));
  await cp(MIGRATIONS, folder, { recursive: true });
});

afterEach(async () => {
  await client.end();
  await dropTestDatabase(server, name);
  await rm(folder, { recursive: true, force: true });
});

async function addMigration(migration: string, sql: string): Promise<void> {
  await mkdir(join(folder, migration));
  await writeFile(join(folder, migration, "migration.sql"), sql);
}

function state() {
  return readMigrationState(async (sql) => (await client.query(sql)).rows, folder);
}

const ignore = () => undefined;

test("applies what is pending, once, and says what it applied", async () => {
  const names = await migrationNames();
  expect((await state()).pending).toEqual(names);
  expect(await migrate(url, ignore, folder)).toEqual(names);
  expect(await state()).toEqual({ pending: [], unknown: [], unfinished: [] });
  expect(await migrate(url, ignore, folder)).toEqual([]);
});

test("of several instances that start at once, one migrates", async () => {
  const applied = await Promise.all([1, 2, 3].map(() => migrate(url, ignore, folder)));
  expect(applied.flat()).toEqual(await migrationNames());
});

test("runs a migration as PostgreSQL reads it, semicolons in comments and bodies included", async () => {
  await addMigration(
    "9000_function",
    `-- one; two
     create function nine() returns int language plpgsql as $$ begin perform 1; return 9; end $$;
     create table notes (text text default 'a;b');`,
  );
  await migrate(url, ignore, folder);
  expect((await client.query("select nine()")).rows).toEqual([{ nine: 9 }]);
});

test("refuses a database that is newer than the code", async () => {
  await addMigration("9000_later", "create table later ()");
  await migrate(url, ignore, folder);
  await expect(migrate(url, ignore)).rejects.toThrow(
    /^The database is newer than this Crashboard.*\(9000_later\)/,
  );
});

test("keeps nothing of a migration that fails, names it, and tries it anew", async () => {
  await addMigration("9000_alerts", "create table alerts (); create table broken (x nonsense);");
  await expect(migrate(url, ignore, folder)).rejects.toThrow(
    /^The migration 9000_alerts failed: type "nonsense" does not exist/,
  );
  expect((await client.query("select to_regclass('alerts') as found")).rows).toEqual([
    { found: null },
  ]);
  await writeFile(join(folder, "9000_alerts", "migration.sql"), "create table alerts ()");
  const notes: string[] = [];
  expect(await migrate(url, (sentence) => notes.push(sentence), folder)).toEqual(["9000_alerts"]);
  expect(notes.join()).toMatch("The migration 9000_alerts was interrupted");
});

test("leaves a database that belongs to something else alone", async () => {
  await client.query("create table invoices ()");
  await expect(migrate(url, ignore, folder)).rejects.toThrow(
    "The database holds tables of something else.",
  );
});

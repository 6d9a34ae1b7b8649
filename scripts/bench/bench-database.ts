import { Client, escapeIdentifier } from "pg";
import { formatCount } from "@/lib/format";
import { hashFiles } from "@/lib/launch/content-stamp";
import { migrate } from "@/lib/launch/migrate";
import { migrationNames } from "@/lib/launch/migration-state";
import { seedDatabase } from "@/lib/seed/seed";
import { createTestDatabase, databaseUrlOf, dropTestDatabase } from "@/lib/testing/test-database";

/** Which made-up reports a database holds; see npm run seed. */
export type Seeding = {
  reports: number;
  groups: number;
  days: number;
  /** Whether the database stays on its server, for the next benchmark that wants the same. */
  keep?: boolean;
};

/** A database with a connection string; `close` drops it unless it is to be kept. */
export type BenchDatabase = { url: string; close: () => Promise<void> };

/** Their people are made up, too. */
export const PERSON_KEY = "made-up-people-have-no-secrets-at-all";

/** What a seeded database depends on besides the numbers. */
const MADE_FROM = [
  "prisma/migrations",
  ...["lib/seed", "lib/samples", "lib/ingest", "lib/processing", "lib/rollups"],
];

/** Makes a database without tables on a server. */
export async function openEmptyDatabase(serverUrl: string, name: string): Promise<BenchDatabase> {
  const url = await createTestDatabase(serverUrl, name);
  return { url, close: () => dropTestDatabase(serverUrl, name) };
}

/** Makes a database with made-up reports on a server, or takes the one that an earlier run has kept. */
export async function openSeededDatabase(
  serverUrl: string,
  name: string,
  seeding: Seeding,
  signal: AbortSignal,
): Promise<BenchDatabase> {
  const now = new Date();
  const kept = seeding.keep ? await keptName(seeding, now) : null;
  if (kept !== null && (await isThere(serverUrl, kept))) {
    console.log(`Using the ${formatCount(seeding.reports)} reports kept in ${kept}.`);
    return { url: databaseUrlOf(serverUrl, kept), close: async () => undefined };
  }
  console.log(`Making ${formatCount(seeding.reports)} reports …`);
  const { url, close } = await openEmptyDatabase(serverUrl, name);
  try {
    await migrate(url, console.log);
    await seedDatabase(url, { ...seeding, now, signal, personKey: PERSON_KEY });
    if (kept === null) return { url, close };
    // Only a whole one has the name that later runs look for.
    await rename(serverUrl, name, kept);
    console.log(`They stay in ${kept}, until you drop it.`);
    return { url: databaseUrlOf(serverUrl, kept), close: async () => undefined };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * "crashboard_1000000r_5000g_90d_m0004_261124_ab12cd34": the numbers, the last migration, the day, as
 * pages count back from today, and what all the code that fills it is like.
 */
async function keptName({ reports, groups, days }: Seeding, now: Date): Promise<string> {
  const migration = (await migrationNames()).at(-1)?.split("_")[0];
  const day = now.toISOString().slice(2, 10).replaceAll("-", "");
  const code = await hashFiles(MADE_FROM, (path) => !path.endsWith(".test.ts"));
  const parts = [`${reports}r`, `${groups}g`, `${days}d`, `m${migration}`, day, code.slice(0, 8)];
  return ["crashboard", ...parts].join("_");
}

async function isThere(serverUrl: string, name: string): Promise<boolean> {
  const found = "select from pg_database where datname = $1";
  return (await ask(serverUrl, found, [name])) > 0;
}

async function rename(serverUrl: string, from: string, to: string): Promise<void> {
  const [before, after] = [escapeIdentifier(from), escapeIdentifier(to)];
  await ask(serverUrl, `alter database ${before} rename to ${after}`);
}

async function ask(serverUrl: string, statement: string, values: string[] = []): Promise<number> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return (await client.query(statement, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

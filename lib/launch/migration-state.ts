import { readdir } from "node:fs/promises";
import { z } from "zod";

/** Where this code's migrations are, from the project's folder. */
export const MIGRATIONS = "prisma/migrations";

/** How a database's migrations compare with this code's, each list in the order of names. */
export type MigrationState = {
  /** Of this code, not in the database: the database is older. */
  pending: string[];
  /** In the database, not of this code: the database is newer. */
  unknown: string[];
  /** Begun and never finished. */
  unfinished: string[];
};

/** Runs one SQL query without parameters and gives its rows. */
export type Select = (sql: string) => Promise<unknown>;

const Presence = z.array(z.object({ present: z.boolean() }));
const Applied = z.array(z.object({ name: z.string(), finished: z.boolean() }));

/** Compares a folder of migrations with Prisma's own table, by two small queries. */
export async function readMigrationState(
  select: Select,
  folder = MIGRATIONS,
): Promise<MigrationState> {
  const applied = await readApplied(select);
  const finished = new Set(applied.filter((row) => row.finished).map((row) => row.name));
  const names = await migrationNames(folder);
  return {
    pending: names.filter((name) => !finished.has(name)),
    unknown: [...finished].filter((name) => !names.includes(name)).sort(),
    unfinished: applied.filter((row) => !row.finished).map((row) => row.name),
  };
}

/** The names of the folder's migrations, in the order in which they are applied. */
export async function migrationNames(folder = MIGRATIONS): Promise<string[]> {
  // The bundler would take the whole project for a part of the server.
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function readApplied(select: Select): Promise<z.infer<typeof Applied>> {
  const [table] = Presence.parse(
    await select("select to_regclass('public._prisma_migrations') is not null as present"),
  );
  if (!table?.present) return [];
  return Applied.parse(
    await select(
      `select migration_name as name, finished_at is not null as finished
       from public._prisma_migrations where rolled_back_at is null order by started_at`,
    ),
  );
}

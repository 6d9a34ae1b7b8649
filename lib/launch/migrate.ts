import { Client } from "pg";
import { MIGRATIONS, type MigrationState, readMigrationState } from "@/lib/launch/migration-state";
import { MigrationDatabase } from "@/lib/launch/migrations/migration-database";
import { readMigrations, readSchema } from "@/lib/launch/migrations/migrations-folder";
import { withSchemaEngine } from "@/lib/launch/migrations/schema-engine";
import { StartProblem } from "@/lib/start-problem";

/**
 * Brings a database up to this code's migrations and gives the names of those it applied. Several
 * instances may start at once: one migrates, the others wait for it and find nothing to do.
 * @throws StartProblem when the database is newer than this code, or when a migration fails
 */
export async function migrate(
  databaseUrl: string,
  note: (sentence: string) => void,
  folder = MIGRATIONS,
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtextextended('crashboard: migrations', 0))");
    const state = await readMigrationState(async (sql) => (await client.query(sql)).rows, folder);
    refuseNewer(state);
    if (state.pending.length === 0) return [];
    return await applyMigrations(databaseUrl, state, note, folder);
  } finally {
    await client.end(); // which gives the lock back
  }
}

async function applyMigrations(
  databaseUrl: string,
  { unfinished }: MigrationState,
  note: (sentence: string) => void,
  folder: string,
): Promise<string[]> {
  const database = new MigrationDatabase(databaseUrl);
  const migrationsList = await readMigrations(folder);
  return withSchemaEngine(database, await readSchema(), async (engine) => {
    // A migration is one transaction, and we hold the lock: one without an end was undone.
    for (const migrationName of unfinished) {
      await engine.markMigrationRolledBack({ migrationName });
      note(`The migration ${migrationName} was interrupted last time: it is applied anew.`);
    }
    try {
      const filters = { externalTables: [], externalEnums: [] };
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    } catch (error) {
      throw failure(error, database.lastScriptError);
    }
  });
}

function refuseNewer({ unknown }: MigrationState): void {
  if (unknown.length === 0) return;
  throw new StartProblem(
    `The database is newer than this Crashboard: it has migrations that this version does not know (${unknown.join(", ")}). Start the newer version that made them, or bring back a backup from before.`,
  );
}

function failure(error: unknown, scriptError: Error | null): StartProblem {
  const message = error instanceof Error ? error.message : String(error);
  if (/schema is not empty|P3005/.test(message)) {
    return new StartProblem(
      "The database holds tables of something else. Make an empty database for Crashboard (createdb crashboard) and name it in DATABASE_URL.",
    );
  }
  // with migration_name="0002_alerts"
  const name = /migration_name="(?<name>[^"]+)"/.exec(message)?.groups?.name;
  return new StartProblem(
    `The migration ${name ?? "of the database"} failed: ${scriptError?.message ?? message}. Nothing of it was kept. Correct what it names and start again: the migration is then tried anew.`,
  );
}

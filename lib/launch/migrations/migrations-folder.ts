import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { MIGRATIONS, migrationNames } from "@/lib/launch/migration-state";

const SCHEMA = "prisma/schema.prisma";
const LOCKFILE = "migration_lock.toml";

/** The folder's migrations with their SQL, as the schema engine takes them. */
export async function readMigrations(folder = MIGRATIONS): Promise<MigrationList> {
  const baseDir = resolve(folder);
  const names = await migrationNames(folder);
  return {
    baseDir,
    lockfile: { path: LOCKFILE, content: await readFile(join(baseDir, LOCKFILE), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (path) => {
        const value = await readFile(join(baseDir, path, "migration.sql"), "utf8");
        return { path, migrationFile: { path: "migration.sql", content: { tag: "ok", value } } };
      }),
    ),
  };
}

/** prisma/schema.prisma, as the schema engine takes it. */
export async function readSchema(): Promise<{ path: string; content: string }> {
  return { path: resolve(SCHEMA), content: await readFile(resolve(SCHEMA), "utf8") };
}

import { MigrationDatabase } from "@/lib/launch/migrations/migration-database";
import { readMigrations, readSchema } from "@/lib/launch/migrations/migrations-folder";
import { withSchemaEngine } from "@/lib/launch/migrations/schema-engine";

const EMPTY = /^-- This is an empty migration\.\s*$/;

/**
 * The SQL that leads from what the migrations make to what prisma/schema.prisma says; empty when
 * they agree. Works in a database of its own on that server, which the user must be able to make.
 */
export async function diffSchema(serverUrl: string): Promise<string> {
  const schema = await readSchema();
  const migrations = await readMigrations();
  const { stdout } = await withSchemaEngine(new MigrationDatabase(serverUrl), schema, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrations },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return (stdout ?? "").replace(EMPTY, "");
}

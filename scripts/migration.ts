// npm run migration: prints the SQL of the next migration, from prisma/migrations to
// prisma/schema.prisma; with a name, writes it into a new folder there.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MIGRATIONS, migrationNames } from "@/lib/launch/migration-state";
import { diffSchema } from "@/lib/launch/migrations/diff-schema";
import { StartProblem } from "@/lib/start-problem";
import { openTestServer } from "@/lib/testing/test-server";

const name = process.argv[3];
if (name !== undefined && !/^[a-z0-9_]+$/.test(name)) {
  throw new StartProblem("A migration's name is made of small letters, digits and _.");
}

const server = await openTestServer();
const sql = await diffSchema(server.url).finally(server.close);

if (sql === "") {
  console.log("The schema and the migrations agree: there is nothing to migrate.");
} else if (name === undefined) {
  console.log(sql);
} else {
  const number = String((await migrationNames()).length + 1).padStart(4, "0");
  const folder = join(MIGRATIONS, `${number}_${name}`);
  await mkdir(folder);
  await writeFile(join(folder, "migration.sql"), sql);
  console.log(`Wrote ${join(folder, "migration.sql")}: read it through and make it read well.`);
}

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { PATIENCE } from "@/lib/patience";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";

// Set-up of every *.db.test.ts: an empty, migrated database of its own behind DATABASE_URL, and an
// empty DATA_DIR, before anything imports lib/db.

// However slow the machine is: a test means the spool when it uses it.
Object.assign(PATIENCE, { token: 60_000, rules: 60_000, keep: 60_000, store: 60_000 });

const server = inject("testServer");
const template = inject("templateDatabase");
const name = `${template.replace("template", "test")}_${process.env.VITEST_POOL_ID}`;

const dataDir = await mkdtemp(join(tmpdir(), "crashboard-test-"));
process.env.DATA_DIR = dataDir;
process.env.DATABASE_URL = await createTestDatabase(server, name, template);

afterAll(async () => {
  await dropTestDatabase(server, name);
  await rm(dataDir, { recursive: true, force: true });
});

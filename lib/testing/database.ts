import { afterAll, inject } from "vitest";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";

// Set-up of every *.db.test.ts: an empty, migrated database of its own behind DATABASE_URL, before
// anything imports lib/db.

const server = inject("testServer");
const template = inject("templateDatabase");
const name = `${template.replace("template", "test")}_${process.env.VITEST_POOL_ID}`;

process.env.DATABASE_URL = await createTestDatabase(server, name, template);

afterAll(() => dropTestDatabase(server, name));

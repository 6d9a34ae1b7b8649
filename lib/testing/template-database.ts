import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/launch/migrate";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";
import { openTestServer } from "@/lib/testing/test-server";

declare module "vitest" {
  interface ProvidedContext {
    /** The connection string of the server that tests make their databases in. */
    testServer: string;
    /** The name of a migrated, empty database on it. */
    templateDatabase: string;
  }
}

/** Once for each run of the database tests: a server, and a migrated database to copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const template = `crashboard_template_${process.pid}`;
  await migrate(await createTestDatabase(server.url, template), () => undefined);
  project.provide("testServer", server.url);
  project.provide("templateDatabase", template);
  return async () => {
    await dropTestDatabase(server.url, template);
    await server.close();
  };
}

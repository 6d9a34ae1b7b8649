import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { reachDatabase } from "@/lib/launch/reach-database";
import { createTestDatabase, dropTestDatabase } from "@/lib/testing/test-database";

const server = inject("testServer");
const database = `crashboard_reach_${process.pid}`;
const guest = `crashboard_guest_${process.pid}`;
const secret = "s3cr3t-word";
let url = "";

beforeAll(async () => {
  url = await createTestDatabase(server, database);
  await asOwner(`create role ${guest} login password '${secret}'`);
});

afterAll(async () => {
  await dropTestDatabase(server, database);
  await asOwner(`drop role ${guest}`);
});

async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function changed(change: (url: URL) => void): string {
  const copy = new URL(url);
  change(copy);
  return copy.href;
}

test("gives the version of a server that will do", async () => {
  expect(await reachDatabase(url)).toMatch(/^\d+\.\d+$/);
});

test.each<[string, (url: URL) => void, RegExp]>([
  ["an unknown host", (to) => (to.hostname = "no-such-host.invalid"), /that name is unknown here/],
  ["a port where nobody listens", (to) => (to.port = "1"), /No PostgreSQL answers at .*:1,/],
  ["a missing database", (to) => (to.pathname = "/no_such"), /has no database "no_such"\. Make it/],
  [
    "a wrong password",
    (to) => {
      to.username = guest;
      to.password = `not-${secret}`;
    },
    /refuses the password of the user/,
  ],
  [
    "a user who may not make tables",
    (to) => {
      to.username = guest;
      to.password = secret;
    },
    /may not make tables .* grant all on schema public/,
  ],
])("refuses %s in a sentence without the password", async (_, change, sentence) => {
  const problem = await reachDatabase(changed(change)).catch((error: Error) => error);
  expect(problem).toBeInstanceOf(Error);
  expect(String(problem)).toMatch(sentence);
  expect(String(problem)).not.toContain(secret);
});

test("refuses an encoding that cannot hold every text", async () => {
  const name = `${database}_ascii`;
  await asOwner(
    `create database ${name} encoding 'SQL_ASCII' locale 'C' locale_provider libc template template0`,
  );
  try {
    await expect(reachDatabase(changed((to) => (to.pathname = `/${name}`)))).rejects.toThrow(
      "has the encoding SQL_ASCII; Crashboard needs UTF8",
    );
  } finally {
    await dropTestDatabase(server, name);
  }
});

import { Client, escapeIdentifier } from "pg";

/**
 * Makes a database on a test server, as a copy of `template` if one is named, in place of one that
 * has the same name; gives its connection string.
 */
export async function createTestDatabase(
  serverUrl: string,
  name: string,
  template = "template1",
): Promise<string> {
  const [database, source] = [escapeIdentifier(name), escapeIdentifier(template)];
  await administer(serverUrl, [
    `drop database if exists ${database} with (force)`,
    `create database ${database} template ${source}`,
  ]);
  return databaseUrlOf(serverUrl, name);
}

/** The connection string of a database on the server of another connection string. */
export function databaseUrlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops a database, ending the connections to it. */
export async function dropTestDatabase(serverUrl: string, name: string): Promise<void> {
  await administer(serverUrl, [`drop database if exists ${escapeIdentifier(name)} with (force)`]);
}

async function administer(serverUrl: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";
import { StartProblem } from "@/lib/start-problem";

const OLDEST_MAJOR = 15;
const STARTING_UP = "57P03";
const PATIENCE_MS = 30_000;

/** Codes of a server that is stopped, starting, full or out of reach. */
const AWAY = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOENT|57P0.|53...)$/;

const Facts = z.object({
  version: z.string(),
  major: z.number(),
  standby: z.boolean(),
  encoding: z.string(),
  may_create: z.boolean(),
});

/**
 * Makes sure that Crashboard can live in the database of DATABASE_URL, before anything is changed
 * in it. A server that is just starting is waited for.
 * @returns the server's version, for example "15.17"
 * @throws StartProblem with one sentence on what is wrong and what to do, never with the password;
 *   DatabaseAway where waiting may help
 */
export async function reachDatabase(databaseUrl: string): Promise<string> {
  const place = placeOf(databaseUrl);
  const client = await connect(databaseUrl, place);
  try {
    const { rows } = await client.query(
      `select current_setting('server_version') as version,
              current_setting('server_version_num')::int / 10000 as major,
              pg_is_in_recovery() as standby,
              current_setting('server_encoding') as encoding,
              case when to_regnamespace('public') is null then false
                   else has_schema_privilege('public', 'create') end as may_create`,
    );
    const facts = Facts.parse(rows[0]);
    const problem = findProblem(facts, place);
    if (problem) throw new StartProblem(problem);
    return facts.version.split(" ")[0] ?? facts.version;
  } finally {
    await client.end();
  }
}

/** The database does not answer now, and may later: nothing says that its address is wrong. */
export class DatabaseAway extends StartProblem {}

type Place = { user: string; server: string; database: string };

function placeOf(databaseUrl: string): Place {
  const { user, host, port, database } = new Client({ connectionString: databaseUrl });
  return {
    user: user ?? "",
    server: `${host}:${port}`,
    database: database ?? "",
  };
}

async function connect(databaseUrl: string, place: Place): Promise<Client> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return client;
    } catch (error) {
      const code = codeOf(error);
      if (code !== STARTING_UP || Date.now() > deadline) {
        const problem = explain(code, error, place);
        throw AWAY.test(code) ? new DatabaseAway(problem) : new StartProblem(problem);
      }
      await sleep(500);
    }
  }
}

function explain(code: string, error: unknown, { user, server, database }: Place): string {
  switch (code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `DATABASE_URL names the server ${server}, but that name is unknown here. Correct the host name in DATABASE_URL.`;
    case "ECONNREFUSED":
    case "ENOENT":
      return `No PostgreSQL answers at ${server}, which DATABASE_URL names. Start it, or correct the host and port in DATABASE_URL.`;
    case "28P01":
      return `PostgreSQL at ${server} refuses the password of the user "${user}". Correct the password in DATABASE_URL (special characters are written as %XX).`;
    case "28000":
      return `PostgreSQL at ${server} does not let the user "${user}" in: ${messageOf(error)}. Make that role, allow it in pg_hba.conf, or add sslmode=require to DATABASE_URL if the server wants encryption.`;
    case "3D000":
      return `PostgreSQL at ${server} has no database "${database}". Make it (createdb -O ${user} ${database}), or correct the name in DATABASE_URL.`;
    case "53300":
      return `PostgreSQL at ${server} has no connection left for Crashboard. Raise its max_connections, or stop what uses them.`;
    default:
      return `The database "${database}" at ${server} cannot be reached: ${messageOf(error)}. Check DATABASE_URL and the server.`;
  }
}

function findProblem(facts: z.infer<typeof Facts>, place: Place): string | null {
  if (facts.major < OLDEST_MAJOR) {
    return `The server at ${place.server} is PostgreSQL ${facts.version}; Crashboard needs ${OLDEST_MAJOR} or later. Upgrade it, or name another server in DATABASE_URL.`;
  }
  if (facts.standby) {
    return `The server at ${place.server} is a read-only standby. Name its primary in DATABASE_URL.`;
  }
  if (facts.encoding !== "UTF8") {
    return `The database "${place.database}" has the encoding ${facts.encoding}; Crashboard needs UTF8. Make a new one: createdb -E UTF8 -T template0 ${place.database}`;
  }
  if (!facts.may_create) {
    return `The user "${place.user}" may not make tables in the database "${place.database}". Run there as its owner: grant all on schema public to "${place.user}"`;
  }
  return null;
}

function codeOf(error: unknown): string {
  // Of several addresses of one name that all failed, the first tells why.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}

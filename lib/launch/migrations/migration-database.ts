import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import { Pool } from "pg";

/**
 * Prisma's adapter for PostgreSQL, mended where the schema engine needs it (both 7.10.0): its
 * executeScript cuts a script at every semicolon, also inside of strings, comments and function
 * bodies; its shadow database is the real one when the connection is given as a string; and the
 * engine panics over constraints (prisma/orm#29635).
 */
export class MigrationDatabase implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  /** What PostgreSQL said of the last script that failed; the engine keeps only a part of it. */
  lastScriptError: Error | null = null;

  readonly #pools: Pool[] = [];

  constructor(private readonly connectionString: string) {}

  /** Ends every connection that the engine has left open. */
  async close(): Promise<void> {
    await Promise.all(this.#pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
  }

  connect(): Promise<SqlDriverAdapter> {
    return this.#adapter(this.connectionString);
  }

  /** An empty database on the same server, dropped when the engine is done with it. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `crashboard_shadow_${randomUUID().replaceAll("-", "")}`;
    const url = new URL(this.connectionString);
    url.pathname = `/${name}`;
    await this.#administer(`create database ${name}`);
    const adapter = await this.#adapter(url.href);
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await dispose();
      await this.#administer(`drop database if exists ${name} with (force)`);
    };
    return adapter;
  }

  async #adapter(connectionString: string): Promise<SqlDriverAdapter> {
    const pool = new Pool({ connectionString });
    this.#pools.push(pool);
    const prisma = new PrismaPg(pool, { disposeExternalPool: true });
    const adapter: SqlDriverAdapter = await prisma.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => asCharacters(await queryRaw(asText(query)));
    adapter.executeScript = async (script) => {
      try {
        // One simple query of many statements, which PostgreSQL runs as one transaction.
        await pool.query(script);
      } catch (error) {
        this.lastScriptError = error instanceof Error ? error : new Error(String(error));
        throw error;
      }
    };
    return adapter;
  }

  async #administer(statement: string): Promise<void> {
    const pool = new Pool({ connectionString: this.connectionString, max: 1 });
    try {
      await pool.query(statement);
    } finally {
      await pool.end();
    }
  }
}

// The engine reads the kinds of constraints and of foreign key actions as single characters, whose
// type ("char") the adapter does not know; and it does not know PostgreSQL 18's not-null ones ("n").
const CHARACTER_COLUMNS = ["constraint_type", "confdeltype", "confupdtype"];

function asText(query: SqlQuery): SqlQuery {
  const sql = query.sql
    .replace(/\b(constr\.contype|con\.confdeltype|con\.confupdtype)(?=,| AS )/g, "$1::text")
    .replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
  return { ...query, sql };
}

function asCharacters(result: SqlResultSet): SqlResultSet {
  const columnTypes = result.columnTypes.map((type, index) =>
    CHARACTER_COLUMNS.includes(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
  );
  return { ...result, columnTypes };
}

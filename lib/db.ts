import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { statementName } from "@/lib/prepared-statements";

/** Connections per process; the embedded server allows 100 in all. */
const POOL_SIZE = 12;

declare global {
  var crashboardPool: Pool | undefined;
  var crashboardDb: PrismaClient | undefined;
}

/** Makes a pool of connections to a database; the first query opens one. */
function openPool(databaseUrl: string): Pool {
  return new Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    // The adapter sends instants without their offset and reads them as UTC.
    options: "-c TimeZone=UTC",
    // A database that accepts and then says nothing must not hold requests for ever.
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
}

/** A way to a database over a pool of its own. */
export function connect(databaseUrl: string): PrismaClient {
  return over(openPool(databaseUrl));
}

function over(pool: Pool): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(pool, {
      statementNameGenerator: statementName,
      disposeExternalPool: true,
    }),
  });
}

/** The connections of `db`, to be counted. Remembered globally, or each hot reload would open more. */
export const dbPool: Pool = globalThis.crashboardPool ?? openPool(env.databaseUrl ?? "");
globalThis.crashboardPool = dbPool;

/** The app's only connection to PostgreSQL. */
export const db: PrismaClient = globalThis.crashboardDb ?? over(dbPool);
globalThis.crashboardDb = db;

/** The connection, or a transaction on it. */
export type Client = Prisma.TransactionClient;

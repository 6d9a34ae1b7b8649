import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { statementName } from "@/lib/prepared-statements";

/** Connections per process; the embedded server allows 100 in all. */
export const POOL_SIZE = 12;

/** In milliseconds. A database that accepts and then says nothing must not hold requests for ever. */
const CONNECT_PATIENCE = 5_000;

/**
 * In milliseconds. Of Prisma's own, 2 and 5 seconds, a pause of the database takes more, and so may who
 * waits for rows that somebody else has locked, or writes ten thousand.
 */
const TRANSACTION_PATIENCE = { maxWait: CONNECT_PATIENCE, timeout: 25_000 };

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
    connectionTimeoutMillis: CONNECT_PATIENCE,
    query_timeout: 30_000,
  });
}

/** Prisma's client on a pool, which ends with it; what is asked often each connection prepares once. */
function clientOn(pool: Pool): PrismaClient {
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: statementName,
    disposeExternalPool: true,
  });
  return new PrismaClient({ adapter, transactionOptions: TRANSACTION_PATIENCE });
}

/** A client with connections of its own, to any database. */
export function connect(databaseUrl: string): PrismaClient {
  return clientOn(openPool(databaseUrl));
}

/** The connections of `db`, to be counted. Remembered globally, or each hot reload would open more. */
export const dbPool: Pool = globalThis.crashboardPool ?? openPool(env.databaseUrl ?? "");
globalThis.crashboardPool = dbPool;

/** The app's only way to PostgreSQL. */
export const db: PrismaClient = globalThis.crashboardDb ?? clientOn(dbPool);
globalThis.crashboardDb = db;

/** The connection, or a transaction on it. */
export type Client = Prisma.TransactionClient;

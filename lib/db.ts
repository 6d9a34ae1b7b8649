import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";

/** Connections per process; the embedded server allows 100 in all. */
const POOL_SIZE = 12;

declare global {
  var crashboardPool: Pool | undefined;
  var crashboardDb: PrismaClient | undefined;
}

function openPool(): Pool {
  return new Pool({
    connectionString: env.databaseUrl ?? "",
    max: POOL_SIZE,
    // The adapter sends instants without their offset and reads them as UTC.
    options: "-c TimeZone=UTC",
    // A database that accepts and then says nothing must not hold requests for ever.
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
}

/** The connections of `db`, to be counted. Remembered globally, or each hot reload would open more. */
export const dbPool: Pool = globalThis.crashboardPool ?? openPool();
globalThis.crashboardPool = dbPool;

/** The only way to PostgreSQL. */
export const db: PrismaClient =
  globalThis.crashboardDb ?? new PrismaClient({ adapter: new PrismaPg(dbPool) });
globalThis.crashboardDb = db;

/** The connection, or a transaction on it. */
export type Client = Prisma.TransactionClient;

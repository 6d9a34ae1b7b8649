import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { statementName } from "@/lib/prepared-statements";

/** Connections per process; the embedded server allows 100 in all. */
const POOL_SIZE = 12;

declare global {
  var crashboardDb: PrismaClient | undefined;
}

/** Makes a pool of connections to a database; the first query opens one. */
export function connect(databaseUrl: string): PrismaClient {
  const pool = {
    connectionString: databaseUrl,
    max: POOL_SIZE,
    // The adapter sends instants without their offset and reads them as UTC.
    options: "-c TimeZone=UTC",
    // A database that accepts and then says nothing must not hold requests for ever.
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementName });
  return new PrismaClient({ adapter });
}

/** The app's only connection to PostgreSQL. Remembered globally, or each hot reload would open a pool. */
export const db: PrismaClient = globalThis.crashboardDb ?? connect(env.databaseUrl ?? "");
globalThis.crashboardDb = db;

/** The connection, or a transaction on it. */
export type Client = Prisma.TransactionClient;

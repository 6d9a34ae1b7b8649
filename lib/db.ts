import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { PrismaClient } from "@/lib/generated/prisma/client";

/** Connections per process; the embedded server allows 100 in all. */
const POOL_SIZE = 12;

declare global {
  var crashboardDb: PrismaClient | undefined;
}

function connect(): PrismaClient {
  const adapter = new PrismaPg({ connectionString: env.databaseUrl ?? "", max: POOL_SIZE });
  return new PrismaClient({ adapter });
}

/** The only connection to PostgreSQL. Remembered globally, or each hot reload would open a pool. */
export const db: PrismaClient = globalThis.crashboardDb ?? connect();
globalThis.crashboardDb = db;

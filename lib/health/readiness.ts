import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { readMigrationState } from "@/lib/launch/migration-state";
import { within } from "@/lib/within";

/** Whether requests can be served in full, and if not, why in words. */
export type Readiness = { ready: boolean; problems: string[] };

/** A probe wants to be answered even where the database accepts and then says nothing. */
const SILENCE_MILLISECONDS = 3_000;

/** The database answers, takes writes, and has exactly the migrations of this code; the process is not ending. */
export async function readReadiness(): Promise<Readiness> {
  const problems = [...shutdownProblems(), ...(await databaseProblems())];
  return { ready: problems.length === 0, problems };
}

/** What is wrong with the database, in sentences. */
export async function databaseProblems(): Promise<string[]> {
  try {
    const state = readMigrationState((sql) => db.$queryRaw(Prisma.raw(sql)));
    const asked = Promise.all([state, isReadOnly()]);
    const [{ pending, unknown }, readOnly] = await within(SILENCE_MILLISECONDS, asked);
    return [
      ...(readOnly ? ["The database is read-only."] : []),
      ...pending.map((name) => `The migration ${name} is not applied.`),
      ...unknown.map((name) => `The database has the migration ${name} of a newer version.`),
    ];
  } catch {
    return ["The database does not answer."];
  }
}

async function isReadOnly(): Promise<boolean> {
  const [row] = await db.$queryRaw<{ readOnly: boolean }[]>`
    select current_setting('transaction_read_only') = 'on' as "readOnly"`;
  return row?.readOnly ?? true;
}

declare global {
  var crashboardIsEnding: boolean | undefined;
}

/** Remembered globally: Next bundles instrumentation and routes apart. */
export function noteShutdown(): void {
  globalThis.crashboardIsEnding = true;
}

function shutdownProblems(): string[] {
  return globalThis.crashboardIsEnding ? ["The server is shutting down."] : [];
}

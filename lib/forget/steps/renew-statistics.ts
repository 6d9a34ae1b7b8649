import type { ForgetWork, StepOutcome } from "@/lib/forget/forget-step";
import { ROW_PLACES } from "@/lib/forget/row-places";
import { Prisma } from "@/lib/generated/prisma/client";

const TABLES = [...ROW_PLACES.map(({ table }) => table), "deliveries"];

/**
 * Has PostgreSQL look at what rows say now, a table at a time: for its planner it keeps values of columns,
 * rare and frequent ones, and `pg_dump` writes them out.
 */
export async function renewStatistics({ transaction, run }: ForgetWork): Promise<StepOutcome> {
  const [done = 0n] = run.position;
  const table = TABLES[Number(done)];
  if (table === undefined) return { next: "step" };
  await transaction.$executeRaw`analyze ${Prisma.raw(`"${table}"`)}`;
  return { next: "position", position: [done + 1n] };
}

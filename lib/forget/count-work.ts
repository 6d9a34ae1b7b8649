import { db } from "@/lib/db";
import { reportsOfPerson } from "@/lib/forget/of-person";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";

/** How many reports carry one of the person's values. */
export async function countReportsOf(databaseId: bigint, person: string[]): Promise<number> {
  const [row] = await db.$queryRaw<{ reports: number }[]>`
    select count(*)::int as reports from (${reportsOfPerson(databaseId, person)}) found`;
  return row?.reports ?? 0;
}

/** How many bodies a run reads to find mentions: all of the database, and those that name none. */
export function countBodiesToRead(databaseId: bigint): Promise<number> {
  return db.deliveryBody.count({ where: { databaseId: { in: [NO_DATABASE, databaseId] } } });
}

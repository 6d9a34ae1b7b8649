import "server-only";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

type Place = { databaseId: bigint; id: bigint; groupId: bigint; receivedAt: Date };

/** The public ids of the reports next to one in its group, by BugSplat's clock. */
export async function findNeighbours(place: Place) {
  const [newerId, olderId] = await Promise.all([
    findFirst(place, Prisma.sql`>`, Prisma.sql`asc`),
    findFirst(place, Prisma.sql`<`, Prisma.sql`desc`),
  ]);
  return { newerId, olderId };
}

async function findFirst(
  { databaseId, id, groupId, receivedAt }: Place,
  beyond: Prisma.Sql,
  direction: Prisma.Sql,
): Promise<string | null> {
  const [neighbour] = await db.$queryRaw<{ id: string }[]>`
    select database_id || '-' || id as id from reports
    where database_id = ${databaseId} and group_id = ${groupId}
      and (received_at, id) ${beyond} (${receivedAt}::timestamptz, ${id}::bigint)
    order by received_at ${direction}, id ${direction}
    limit 1`;
  return neighbour?.id ?? null;
}

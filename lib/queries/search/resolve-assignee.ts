import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { likePattern } from "@/lib/queries/search/like-pattern";
import type { Resolved } from "@/lib/queries/search/resolved";
import type { Pattern } from "@/lib/search/grammar/query";
import { literal } from "@/lib/search/literal";

/** The reports of groups that whoever asks looks after, or nobody does. */
export async function resolveAssigned(
  databaseIds: bigint[],
  to: "me" | "none",
  memberId: string | null,
): Promise<Resolved> {
  if (to === "me") {
    return assignedWhere(databaseIds, Prisma.sql`s.assignee_id = ${memberId}::uuid`);
  }
  return { kind: "not", part: await assignedWhere(databaseIds, Prisma.sql`true`) };
}

/**
 * The reports of groups that somebody looks after whose name fits, or who has exactly this address: a
 * part of an address finds nobody, or whoever searches could learn the rest of it letter by letter.
 */
export function resolveAssignee(databaseIds: bigint[], pattern: Pattern): Promise<Resolved> {
  const email = literal(pattern)?.toLowerCase() ?? null;
  return assignedWhere(
    databaseIds,
    Prisma.sql`(m.name ilike ${likePattern(pattern, true)} or m.email = ${email}::text)`,
  );
}

/** The groups that somebody looks after are few enough to be named. */
async function assignedWhere(databaseIds: bigint[], condition: Prisma.Sql): Promise<Resolved> {
  const groups = await db.$queryRaw<{ id: bigint }[]>`
    select s.group_id as id
    from group_states s join members m on m.id = s.assignee_id
    where s.database_id = any(${databaseIds}::bigint[]) and ${condition}`;
  return { kind: "ids", column: "group", ids: groups.map(({ id }) => id) };
}

import type { Scope } from "@/lib/access/viewer-scope";
import { type Client, db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** A member as others see them: by a name that no two of a list have. */
export type NamedMember = { id: string; name: string };

/** Everybody who may see one of these databases, of those that the viewer may see, by name. */
export async function listMembersOf(scope: Scope, databaseIds: bigint[]): Promise<NamedMember[]> {
  const members = await db.member.findMany({
    where: whoSee(databaseIds.filter((id) => scope.databaseIds.includes(id))),
    select: { id: true, name: true, email: true },
    orderBy: [{ name: "asc" }, { email: "asc" }],
  });
  const known = new Map<string, number>();
  for (const { name } of members) known.set(name, (known.get(name) ?? 0) + 1);
  return members.map(({ id, name, email }) => ({
    id,
    name: (known.get(name) ?? 0) > 1 ? `${name} (${email})` : name,
  }));
}

/** Those of some members who may see a database, by their ids. */
export async function findMembersOf(
  client: Client,
  databaseId: bigint,
  ids: string[],
): Promise<ReadonlyMap<string, NamedMember>> {
  if (ids.length === 0) return new Map();
  const members = await client.member.findMany({
    where: { ...whoSee([databaseId]), id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(members.map((member) => [member.id, member]));
}

function whoSee(databaseIds: bigint[]): Prisma.MemberWhereInput {
  const sees = { memberships: { some: { databaseId: { in: databaseIds } } } };
  return { removedAt: null, OR: [{ isOwner: true }, sees] };
}

/** Whether the member `m`, who may be missing, may see the database of the group `g`. */
export const SEES_DATABASE = Prisma.sql`(
  m.removed_at is null and (m.is_owner or exists (
    select from memberships
    where memberships.member_id = m.id and memberships.database_id = g.database_id)))`;

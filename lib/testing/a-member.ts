import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import type { Member } from "@/lib/generated/prisma/client";

type Wanted = { name: string; email?: string; databaseIds: bigint[] };

/** A member who reads these databases too; one with the same address is the same. */
export async function aMember({ name, email, databaseIds }: Wanted): Promise<Member> {
  const now = new Date();
  const id = randomUUID();
  const address = email ?? `${id}@example.com`;
  const member = await db.member.upsert({
    where: { email: address },
    create: { id, name, email: address, createdAt: now, updatedAt: now },
    update: {},
  });
  for (const databaseId of databaseIds) {
    const row = { memberId: member.id, databaseId, role: "reader" };
    await db.membership.upsert({
      where: { memberId_databaseId: { memberId: member.id, databaseId } },
      create: row,
      update: {},
    });
  }
  return member;
}

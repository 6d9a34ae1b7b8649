import { type Access, forgetAccess } from "@/lib/access/access";
import type { KeyMap } from "@/lib/access/meant-key";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** Keeps what the viewer presses for keys of the pages. */
export async function saveKeys({ member }: Access, keys: KeyMap): Promise<void> {
  const isAsItWas = Object.keys(keys).length === 0;
  await db.member.update({
    where: { id: member.id },
    data: { keys: isAsItWas ? Prisma.DbNull : keys },
  });
  forgetAccess();
}

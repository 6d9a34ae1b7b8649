import { type Access, forgetAccess } from "@/lib/access/access";
import { db } from "@/lib/db";

/** Switches the keys of the pages on or off for the viewer, in whichever browser. */
export async function switchKeys({ member }: Access, on: boolean): Promise<void> {
  await db.member.update({ where: { id: member.id }, data: { keysOff: !on } });
  forgetAccess();
}

import { db } from "@/lib/db";

/** Whether the installation is set up: somebody can sign in. */
export async function hasMembers(): Promise<boolean> {
  return (await db.member.count()) > 0;
}

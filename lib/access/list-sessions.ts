import type { Access } from "@/lib/access/access";
import { db } from "@/lib/db";

/** A browser in which a member is signed in. */
export type SessionRow = {
  id: string;
  /** It is the one that asks. */
  isThis: boolean;
  createdAt: Date;
  expiresAt: Date;
  ipAddress: string | null;
  /** As the browser calls itself. */
  userAgent: string | null;
};

/** The viewer's own sessions, the newest first. */
export async function listSessions({ member, sessionId }: Access): Promise<SessionRow[]> {
  const rows = await db.session.findMany({
    where: { memberId: member.id, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return rows.map((row) => ({ ...row, isThis: row.id === sessionId }));
}

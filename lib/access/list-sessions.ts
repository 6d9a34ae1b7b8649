import type { Access } from "@/lib/access/access";
import { browserName } from "@/lib/access/browser-name";
import { db } from "@/lib/db";

/** Characters of what a browser calls itself. */
const MOST_SHOWN = 300;

/** A browser in which a member is signed in. */
export type SessionRow = {
  id: string;
  /** It is the one that asks. */
  isThis: boolean;
  createdAt: Date;
  expiresAt: Date;
  ipAddress: string | null;
  /** "Chrome 156 on Windows"; null where that cannot be told. */
  browser: string | null;
  /** As the browser calls itself; cut off where that is long. */
  userAgent: string;
};

/** The viewer's own sessions, the newest first. */
export async function listSessions({ member, sessionId }: Access): Promise<SessionRow[]> {
  const rows = await db.session.findMany({
    where: { memberId: member.id, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, expiresAt: true, ipAddress: true, userAgent: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return rows.map((row) => {
    const userAgent = row.userAgent ?? "";
    return {
      ...row,
      isThis: row.id === sessionId,
      browser: browserName(userAgent),
      userAgent: userAgent.slice(0, MOST_SHOWN),
    };
  });
}

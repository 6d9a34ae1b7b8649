import { type Access, forgetAccess } from "@/lib/access/access";
import { writeAudit } from "@/lib/access/audit";
import { db } from "@/lib/db";

/** Ends one of the viewer's sessions, or all but the one that asks. What is not theirs stays. */
export async function endSessions(
  { member, sessionId }: Access,
  which: { id: string } | "others",
): Promise<void> {
  const { count } = await db.session.deleteMany({
    where: { memberId: member.id, id: which === "others" ? { not: sessionId } : which.id },
  });
  if (count === 0) return;
  forgetAccess();
  await writeAudit({ action: "session-end", memberId: member.id, subject: member.email });
}

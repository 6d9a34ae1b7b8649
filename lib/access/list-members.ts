import type { Owner } from "@/lib/access/access";
import { type Role, readRole } from "@/lib/access/role";
import { db } from "@/lib/db";

export type MemberRow = {
  id: string;
  name: string;
  email: string;
  isOwner: boolean;
  hasTwoSteps: boolean;
  /** By the id of a database, in digits. */
  roles: Record<string, Role>;
  /** The ids of databases in which they see who crashed, in digits. */
  personal: string[];
  /** The newest of their sessions that still goes on. */
  signedInAt: Date | null;
};

/** Everybody who is let in, by name. */
export async function listMembers(_owner: Owner): Promise<MemberRow[]> {
  const rows = await db.member.findMany({
    where: { removedAt: null },
    include: {
      memberships: true,
      sessions: { select: { createdAt: true }, orderBy: { createdAt: "desc" }, take: 1 },
    },
    orderBy: [{ name: "asc" }, { email: "asc" }],
  });
  return rows.map(({ id, name, email, isOwner, twoFactorEnabled, memberships, sessions }) => ({
    id,
    name,
    email,
    isOwner,
    hasTwoSteps: twoFactorEnabled,
    roles: Object.fromEntries(
      memberships.map(({ databaseId, role }) => [String(databaseId), readRole(role)]),
    ),
    personal: memberships
      .filter(({ seesPersonalData }) => seesPersonalData)
      .map(({ databaseId }) => String(databaseId)),
    signedInAt: sessions[0]?.createdAt ?? null,
  }));
}

/** An invitation that nobody has followed yet. */
export type InvitationRow = { id: string; email: string; madeAt: Date; expiresAt: Date };

/** Those that can still be followed, the newest first. */
export async function listInvitations(_owner: Owner): Promise<InvitationRow[]> {
  const rows = await db.entryLink.findMany({
    where: {
      kind: "invitation",
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { id: true, email: true, madeAt: true, expiresAt: true },
    orderBy: { madeAt: "desc" },
  });
  return rows.map(({ email, ...row }) => ({ ...row, email: email ?? "" }));
}

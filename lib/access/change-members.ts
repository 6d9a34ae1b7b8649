import { forgetAccess, type Owner } from "@/lib/access/access";
import { revokeApiTokensOf } from "@/lib/access/api-tokens";
import { type AuditAction, writeAudit } from "@/lib/access/audit";
import { makeEntryLink } from "@/lib/access/entry-link";
import { forgetEntry } from "@/lib/access/forget-entry";
import { type Grant, grantWords, membershipsOf } from "@/lib/access/grant";
import { Email } from "@/lib/access/password";
import { type Client, db } from "@/lib/db";

export type Invited =
  | { outcome: "invited"; email: string; path: string }
  | { outcome: "refused"; problem: string };

/** Makes a link by which somebody becomes a member; the owner passes it on. */
export async function inviteMember(
  { member }: Owner,
  { email, grant }: { email: string; grant: Grant },
): Promise<Invited> {
  const read = Email.safeParse(email);
  if (!read.success) return { outcome: "refused", problem: read.error.issues[0]?.message ?? "" };
  return db.$transaction(async (transaction) => {
    const known = await transaction.member.count({ where: { email: read.data, removedAt: null } });
    if (known > 0) return { outcome: "refused", problem: "has an account already" } as const;
    const wish = { kind: "invitation", email: read.data, grant } as const;
    const path = await makeEntryLink(transaction, wish, member.id);
    return { outcome: "invited", email: read.data, path } as const;
  });
}

/** Makes a link for a new password of a member; null when there is none. */
export async function makePasswordLink(
  { member: owner }: Owner,
  memberId: string,
): Promise<string | null> {
  const member = await db.member.findUnique({ where: { id: memberId, removedAt: null } });
  if (!member) return null;
  const wish = { kind: "new-password", email: member.email, memberId } as const;
  return db.$transaction((transaction) => makeEntryLink(transaction, wish, owner.id));
}

/** Takes an invitation back. */
export async function revokeInvitation({ member }: Owner, id: string): Promise<void> {
  await db.$transaction(async (transaction) => {
    const open = { id, kind: "invitation", usedAt: null, revokedAt: null };
    const link = await transaction.entryLink.findFirst({ where: open });
    if (!link) return;
    await transaction.entryLink.update({ where: { id }, data: { revokedAt: new Date() } });
    const subject = `invitation for ${link.email}`;
    await writeAudit({ action: "link-revoke", memberId: member.id, subject }, transaction);
  });
}

export type MemberChanged = "changed" | "missing" | "last-owner";

/** Gives a member what they are allowed from now on. */
export function changeMember(owner: Owner, id: string, grant: Grant): Promise<MemberChanged> {
  const does = {
    action: "member-change",
    what: grantWords(grant),
    staysOwner: grant.isOwner,
  } as const;
  return changing(owner, id, does, async (transaction) => {
    await transaction.member.update({ where: { id }, data: { isOwner: grant.isOwner } });
    await transaction.membership.deleteMany({ where: { memberId: id } });
    await transaction.membership.createMany({
      data: membershipsOf(grant).map((row) => ({ ...row, memberId: id })),
    });
  });
}

/** Lets a member in no more, at once. Their name stays in the history of what they did. */
export function removeMember(owner: Owner, id: string): Promise<MemberChanged> {
  const does = { action: "member-remove", what: "nothing", staysOwner: false } as const;
  return changing(owner, id, does, async (transaction) => {
    await forgetEntry(transaction, id);
    await transaction.member.update({
      where: { id },
      data: { removedAt: new Date(), isOwner: false, twoFactorEnabled: false },
    });
  });
}

async function changing(
  owner: Owner,
  id: string,
  { action, what, staysOwner }: { action: AuditAction; what: string; staysOwner: boolean },
  change: (transaction: Client) => Promise<void>,
): Promise<MemberChanged> {
  const outcome = await db.$transaction(async (transaction) => {
    // Two owners could take it from each other at once, and none would be left.
    const owners = await transaction.$queryRaw<{ id: string }[]>`
      select id::text from members where is_owner for update`;
    const member = await transaction.member.findUnique({ where: { id, removedAt: null } });
    if (!member) return "missing";
    // Meanwhile somebody may have taken it from whoever asks.
    if (!owners.some((one) => one.id === owner.member.id)) return "missing";
    const isLast = owners.length === 1 && owners[0]?.id === id;
    if (isLast && !staysOwner) return "last-owner";
    await change(transaction);
    const loses = action === "member-remove" || (member.isOwner && !staysOwner);
    if (loses) {
      await revokeLinksOf(transaction, member);
      await revokeApiTokensOf(transaction, member.id, owner.member.id);
    }
    const subject = `${member.email}: ${what}`;
    await writeAudit({ action, memberId: owner.member.id, subject }, transaction);
    return "changed";
  });
  forgetAccess();
  return outcome;
}

/**
 * Ends the links that a member has made, or that lead back to them: what one has given oneself must not
 * outlive what one may do.
 */
async function revokeLinksOf(
  client: Client,
  { id, email }: { id: string; email: string },
): Promise<void> {
  await client.entryLink.updateMany({
    where: {
      OR: [{ madeBy: id }, { memberId: id }, { email }],
      usedAt: null,
      revokedAt: null,
    },
    data: { revokedAt: new Date() },
  });
}

import { randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { forgetAccess } from "@/lib/access/access";
import { writeAudit } from "@/lib/access/audit";
import type { EntryKind } from "@/lib/access/entry-kind";
import { type EntryLink, findEntryLink } from "@/lib/access/entry-link";
import { forgetEntry } from "@/lib/access/forget-entry";
import { membershipsOf } from "@/lib/access/grant";
import { Email, Password } from "@/lib/access/password";
import { type Client, db } from "@/lib/db";

/** What is asked where a link is opened; a name and an address only of somebody new. */
export const EntryForm = z.object({
  name: z.string().trim().min(1, "must not be empty").max(100, "must have at most 100 letters"),
  email: Email,
  password: Password,
});

export type EntryProblems = Partial<Record<keyof typeof EntryForm.shape, string>>;

export type Entered =
  | { outcome: "entered"; email: string; password: string }
  | { outcome: "refused"; problems: EntryProblems }
  /** The link is not good, or not any more. */
  | { outcome: "no-link" };

/**
 * Lets somebody in by a link, which is used up by it: makes the member, or gives one a new password and
 * ends their sessions. The caller signs them in with what it gives.
 */
export async function enter(
  kind: EntryKind,
  secret: string,
  given: { name: string; email: string; password: string },
): Promise<Entered> {
  const found = await findEntryLink(kind, secret);
  if (!found) return { outcome: "no-link" };
  // Who has a link for an address has it for no other.
  const read = EntryForm.safeParse({
    ...given,
    name: found.memberId === null ? given.name : "known",
    email: found.email ?? given.email,
  });
  if (!read.success) return { outcome: "refused", problems: problemsOf(read.error) };
  const hash = await hashPassword(read.data.password);
  const entered = await db.$transaction(async (transaction) => {
    const link = await claimLink(transaction, kind, secret);
    if (!link) return { outcome: "no-link" } as const;
    const isNew = link.memberId === null;
    const isKnown = isNew && (await isMember(transaction, read.data.email));
    if (isKnown) return { outcome: "refused", problems: { email: KNOWN } } as const;
    const memberId = await (link.memberId === null
      ? makeMember(transaction, link, { ...read.data, hash })
      : renewPassword(transaction, { ...link, memberId: link.memberId }, hash));
    await transaction.entryLink.update({ where: { id: link.id }, data: { usedAt: new Date() } });
    await writeAudit(
      {
        action: kind === "set-up" ? "set-up" : "link-use",
        memberId,
        subject: `${kind} for ${read.data.email}`,
      },
      transaction,
    );
    return { outcome: "entered", ...read.data } as const;
  });
  if (entered.outcome === "entered") forgetAccess();
  return entered;
}

const KNOWN = "has an account already: sign in with it, or have a link made for a new password";

/** The link, which nobody else can use until the transaction ends. */
async function claimLink(
  client: Client,
  kind: EntryKind,
  secret: string,
): Promise<EntryLink | null> {
  // Two who set up at once, each with a link of their own, would both be the first.
  await client.$executeRaw`select pg_advisory_xact_lock(hashtext('crashboard-enter'))`;
  return findEntryLink(kind, secret, client);
}

async function isMember(client: Client, email: string): Promise<boolean> {
  return (await client.member.count({ where: { email, removedAt: null } })) > 0;
}

type NewMember = { name: string; email: string; hash: string };

/** Somebody who was removed before is the same again, so that the history names one person. */
async function makeMember(
  client: Client,
  { kind, grant }: EntryLink,
  { name, email, hash }: NewMember,
): Promise<string> {
  const now = new Date();
  const rights = {
    name,
    // Whoever gave them the link vouches for the address: an OpenID Connect provider that names the
    // same one lets the same member in.
    emailVerified: true,
    isOwner: kind === "set-up" || (grant?.isOwner ?? false),
    updatedAt: now,
  };
  const { id } = await client.member.upsert({
    where: { email },
    create: { ...rights, id: randomUUID(), email, createdAt: now },
    update: { ...rights, removedAt: null },
  });
  // Whatever let in whoever had the address before: it may be somebody else by now.
  await forgetEntry(client, id);
  await client.credential.create({ data: { ...passwordCredential(id, hash, now), memberId: id } });
  await client.membership.createMany({
    data: grant ? membershipsOf(grant).map((row) => ({ ...row, memberId: id })) : [],
  });
  return id;
}

/**
 * Whoever runs commands on the server also switches the second step off: an owner who has lost the app and
 * its codes would never come in again.
 */
async function renewPassword(
  client: Client,
  { memberId, madeBy }: { memberId: string; madeBy: string | null },
  hash: string,
): Promise<string> {
  const now = new Date();
  await client.credential.upsert({
    where: { providerId_accountId: { providerId: "credential", accountId: memberId } },
    create: { ...passwordCredential(memberId, hash, now), memberId },
    update: { password: hash, updatedAt: now },
  });
  await client.session.deleteMany({ where: { memberId } });
  if (madeBy === null) {
    await client.twoFactor.deleteMany({ where: { memberId } });
    await client.member.update({ where: { id: memberId }, data: { twoFactorEnabled: false } });
  }
  return memberId;
}

/** As better-auth keeps a password. */
function passwordCredential(memberId: string, password: string, now: Date) {
  return {
    id: randomUUID(),
    providerId: "credential",
    accountId: memberId,
    password,
    createdAt: now,
    updatedAt: now,
  };
}

function problemsOf(error: z.ZodError): EntryProblems {
  return Object.fromEntries(error.issues.map(({ path, message }) => [String(path[0]), message]));
}

import { randomBytes } from "node:crypto";
import { writeAudit } from "@/lib/access/audit";
import { type EntryKind, LINK_LIFE_MS } from "@/lib/access/entry-kind";
import { Grant, grantWords } from "@/lib/access/grant";
import { secretHash } from "@/lib/access/secret-hash";
import { type Client, db } from "@/lib/db";

/** What a link is made for. */
export type LinkWish =
  | { kind: "set-up" }
  | { kind: "invitation"; email: string; grant: Grant }
  | { kind: "new-password"; email: string; memberId: string };

/** A link that can be used now. */
export type EntryLink = {
  id: string;
  kind: EntryKind;
  email: string | null;
  memberId: string | null;
  grant: Grant | null;
  /** Null for one that was made on the server itself. */
  madeBy: string | null;
  expiresAt: Date;
};

/**
 * Makes a link and gives its path, which is a secret: whoever opens it is let in. Older links for the
 * same address go.
 *
 * @param madeBy the member; null for a command on the server itself
 */
export async function makeEntryLink(
  client: Client,
  wish: LinkWish,
  madeBy: string | null,
): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const now = new Date();
  const { kind, email, memberId, grant } = { email: null, memberId: null, grant: null, ...wish };
  if (email !== null) {
    await client.entryLink.updateMany({
      where: { kind, email, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
  }
  await client.entryLink.create({
    data: {
      kind,
      email,
      memberId,
      ...(grant && { grant }),
      tokenHash: secretHash(secret),
      madeBy,
      madeAt: now,
      expiresAt: new Date(now.getTime() + LINK_LIFE_MS[kind]),
    },
  });
  const what = grant ? `: ${grantWords(grant)}` : "";
  const subject = email === null ? kind : `${kind} for ${email}${what}`;
  await writeAudit({ action: "link-make", subject, memberId: madeBy }, client);
  return `/${kind}/${secret}`;
}

/** The link with this secret; null when there is none, or it was used, revoked, or is too old. */
export async function findEntryLink(
  kind: EntryKind,
  secret: string,
  client: Client = db,
): Promise<EntryLink | null> {
  const link = await client.entryLink.findUnique({
    where: {
      tokenHash: secretHash(secret),
      kind,
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: new Date() },
    },
  });
  // Once there are members, nobody sets the installation up again.
  if (!link || (kind === "set-up" && (await client.member.count()) > 0)) return null;
  if (link.memberId !== null) {
    const member = { id: link.memberId, removedAt: null };
    if ((await client.member.count({ where: member })) === 0) return null;
  }
  const { id, email, memberId, grant, madeBy, expiresAt } = link;
  return { id, kind, email, memberId, grant: Grant.nullable().parse(grant), madeBy, expiresAt };
}

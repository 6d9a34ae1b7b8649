import { createHash } from "node:crypto";
import { auth } from "@/lib/access/auth";
import { type Role, readRole } from "@/lib/access/role";
import { db } from "@/lib/db";

/** Somebody who is signed in, and what they may do. */
export type Access = {
  member: { id: string; name: string; email: string };
  sessionId: string;
  isOwner: boolean;
  /** By the id of a database. An owner is admin of each. */
  roles: ReadonlyMap<bigint, Role>;
};

export type Owner = Access & { isOwner: true };

export function isOwner(access: Access): access is Owner {
  return access.isOwner;
}

/**
 * For so long a process does not ask anew: what happens in another process (signed out, removed, another
 * role) shows after this time at the latest, what happens in its own at once.
 */
const KNOWN_MS = 2_000;
const MOST_KNOWN = 1_000;

type Known = { access: Promise<Access | null>; until: number };

declare global {
  var crashboardKnownAccess: Map<string, Known> | undefined;
}

// Remembered globally: Next bundles pages, routes and actions apart.
globalThis.crashboardKnownAccess ??= new Map();
const known = globalThis.crashboardKnownAccess;

/** The access of a request by its cookies; null when nobody is signed in there. */
export async function findAccess(headers: Headers): Promise<Access | null> {
  const cookies = headers.get("cookie");
  if (cookies === null) return null;
  const key = createHash("sha256").update(cookies).digest("base64");
  const now = Date.now();
  const found = known.get(key);
  if (found && found.until > now) return found.access;
  if (known.size >= MOST_KNOWN) known.clear();
  const access = readAccess(headers);
  known.set(key, { access, until: now + KNOWN_MS });
  access.catch(() => known.delete(key));
  return access;
}

/** After a change of sessions, members or roles: asks anew. */
export function forgetAccess(): void {
  known.clear();
}

async function readAccess(headers: Headers): Promise<Access | null> {
  const signedIn = await auth().api.getSession({ headers });
  if (signedIn === null) return null;
  const { user, session } = signedIn;
  const rows = await db.$queryRaw<MemberRow[]>`
    /* prepared */
    select m.is_owner as "isOwner", coalesce(array_agg(d.id order by d.name)
        filter (where d.id is not null), '{}') as "databaseIds",
      coalesce(array_agg(coalesce(s.role, 'admin') order by d.name)
        filter (where d.id is not null), '{}') as roles
    from members m
    left join memberships s on s.member_id = m.id and not m.is_owner
    left join databases d on d.id = s.database_id or m.is_owner
    where m.id = ${user.id}::uuid and m.removed_at is null
    group by m.id`;
  const member = rows[0];
  if (!member) return null;
  return {
    member: { id: user.id, name: user.name, email: user.email },
    sessionId: session.id,
    isOwner: member.isOwner,
    roles: new Map(
      member.databaseIds.map((id, index) => [id, readRole(member.roles[index] ?? "")]),
    ),
  };
}

type MemberRow = { isOwner: boolean; databaseIds: bigint[]; roles: string[] };

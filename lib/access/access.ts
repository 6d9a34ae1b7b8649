import { createHash } from "node:crypto";
import { auth } from "@/lib/access/auth";
import { bearerToken } from "@/lib/access/bearer-token";
import { readKeyMap } from "@/lib/access/key-map";
import type { KeyMap } from "@/lib/access/meant-key";
import { type Role, readRole } from "@/lib/access/role";
import { db } from "@/lib/db";

/** Somebody who is signed in, and what they may do. */
export type Access = {
  member: { id: string; name: string; email: string };
  sessionId: string;
  isOwner: boolean;
  /** By the id of a database. An owner is admin of each. */
  roles: ReadonlyMap<bigint, Role>;
  /** The databases in which they may see who crashed; an owner may in each. */
  personal: readonly bigint[];
  /** What they press for keys of the pages. */
  keys: KeyMap;
  /** Whether these do nothing. */
  keysOff: boolean;
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

/**
 * The access of a request by its cookies; null when nobody is signed in there, and for whoever brings a
 * token: that counts instead, see token-access.ts.
 */
export async function findAccess(headers: Headers): Promise<Access | null> {
  if (bearerToken(headers) !== null) return null;
  const cookies = headers.get("cookie");
  if (!cookies) return null;
  const key = createHash("sha256").update(cookies).digest("base64");
  const now = Date.now();
  const found = known.get(key);
  const access = await (found && found.until > now ? found.access : know(key, headers, now));
  // Reports bring new databases at any time, and an owner sees them at once.
  return access?.isOwner ? { ...access, roles: await rolesOfOwner() } : access;
}

/** After a change of sessions, members or roles: asks anew. */
export function forgetAccess(): void {
  known.clear();
}

function know(key: string, headers: Headers, now: number): Promise<Access | null> {
  if (known.size >= MOST_KNOWN) known.clear();
  const access = readAccess(headers);
  known.set(key, { access, until: now + KNOWN_MS });
  access.catch(() => known.delete(key));
  return access;
}

async function readAccess(headers: Headers): Promise<Access | null> {
  const signedIn = await auth().api.getSession({ headers });
  if (signedIn === null) return null;
  const { user, session } = signedIn;
  const member = await db.member.findUnique({
    where: { id: user.id, removedAt: null },
    select: {
      isOwner: true,
      keys: true,
      keysOff: true,
      memberships: { select: { databaseId: true, role: true, seesPersonalData: true } },
    },
  });
  if (!member) return null;
  return {
    member: { id: user.id, name: user.name, email: user.email },
    sessionId: session.id,
    isOwner: member.isOwner,
    roles: new Map(member.memberships.map(({ databaseId, role }) => [databaseId, readRole(role)])),
    personal: member.memberships
      .filter(({ seesPersonalData }) => seesPersonalData)
      .map(({ databaseId }) => databaseId),
    keys: readKeyMap(member.keys),
    keysOff: member.keysOff,
  };
}

async function rolesOfOwner(): Promise<Map<bigint, Role>> {
  const databases = await db.database.findMany({ select: { id: true } });
  return new Map(databases.map(({ id }) => [id, "admin"]));
}

import type { Access } from "@/lib/access/access";
import { isAtLeast, type Role } from "@/lib/access/role";
import type { TokenAccess } from "@/lib/access/token-access";

/**
 * BugSplat's databases that the viewer may see: the first argument of every query. Outside this folder
 * only tests make one by hand.
 */
export type Scope = {
  databaseIds: bigint[];
  /** Owners also see what names no database. */
  isOwner?: boolean;
  /** Who the viewer is; left out of a script's, and by tests in which it does not matter. */
  memberId?: string;
  /** Where the viewer may see who crashed, see lib/privacy/disclosure.ts; left out: nowhere. */
  personalIds?: bigint[];
};

/** The same of a member: who the viewer is is known. */
export type MemberScope = Scope & { memberId: string };

/** What a member may see, and where they may set up what all see: for saved views. */
export type ViewScope = MemberScope & { adminIds: bigint[] };

/** Those in which the viewer may decide about groups, and who that is. */
export type TriageScope = Scope & { role: "triager" | "admin"; memberId: string };

/** Those that the viewer may set up. */
export type AdminScope = Scope & { role: "admin"; memberId: string };

export function readerScope(access: Access): MemberScope {
  return {
    databaseIds: databasesOf(access, "reader"),
    isOwner: access.isOwner,
    memberId: access.member.id,
    personalIds: personalIds(access),
  };
}

/** What a script may read by its API token. It is no member: nothing is assigned to it, nor revealed. */
export function scriptScope({ databaseIds, scopes }: TokenAccess): Scope {
  return {
    databaseIds: [...databaseIds],
    personalIds: scopes.includes("people") ? [...databaseIds] : [],
  };
}

export function viewScope(access: Access): ViewScope {
  return { ...readerScope(access), adminIds: databasesOf(access, "admin") };
}

export function triageScope(access: Access): TriageScope {
  return {
    ...readerScope(access),
    databaseIds: databasesOf(access, "triager"),
    role: "triager",
  };
}

export function adminScope(access: Access): AdminScope {
  return {
    ...readerScope(access),
    databaseIds: databasesOf(access, "admin"),
    role: "admin",
  };
}

function personalIds({ isOwner, roles, personal }: Access): bigint[] {
  return isOwner ? [...roles.keys()] : [...personal];
}

function databasesOf({ roles }: Access, needed: Role): bigint[] {
  return [...roles].filter(([, role]) => isAtLeast(role, needed)).map(([id]) => id);
}

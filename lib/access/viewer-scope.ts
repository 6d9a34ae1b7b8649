import type { Access } from "@/lib/access/access";
import { isAtLeast, type Role } from "@/lib/access/role";

/**
 * BugSplat's databases that the viewer may see: the first argument of every query. Outside this folder
 * only tests make one by hand.
 */
export type Scope = {
  databaseIds: bigint[];
  /** Owners also see what names no database. */
  isOwner?: boolean;
  /** Where the viewer may see who crashed; left out: nowhere, and people are marks. */
  personal?: PersonalScope;
};

/** The databases whose personal data a member may see, see lib/privacy/disclosure.ts. */
export type PersonalScope = { memberId: string; databaseIds: bigint[] };

/** Those in which the viewer may decide about groups, and who that is. */
export type TriageScope = Scope & { role: "triager" | "admin"; memberId: string };

/** Those that the viewer may set up. */
export type AdminScope = Scope & { role: "admin"; memberId: string };

export function readerScope(access: Access): Scope {
  return {
    databaseIds: databasesOf(access, "reader"),
    isOwner: access.isOwner,
    personal: personalScope(access),
  };
}

export function triageScope(access: Access): TriageScope {
  return {
    databaseIds: databasesOf(access, "triager"),
    isOwner: access.isOwner,
    personal: personalScope(access),
    role: "triager",
    memberId: access.member.id,
  };
}

export function adminScope(access: Access): AdminScope {
  return {
    databaseIds: databasesOf(access, "admin"),
    isOwner: access.isOwner,
    personal: personalScope(access),
    role: "admin",
    memberId: access.member.id,
  };
}

function personalScope({ member, isOwner, roles, personal }: Access): PersonalScope {
  const databaseIds = isOwner ? [...roles.keys()] : [...personal];
  return { memberId: member.id, databaseIds };
}

function databasesOf({ roles }: Access, needed: Role): bigint[] {
  return [...roles].filter(([, role]) => isAtLeast(role, needed)).map(([id]) => id);
}

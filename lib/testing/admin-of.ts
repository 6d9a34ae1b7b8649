import { randomUUID } from "node:crypto";
import type { AdminScope } from "@/lib/access/viewer-scope";

/** The scope of an admin of these databases. */
export function adminOf(...databaseIds: bigint[]): AdminScope {
  return { databaseIds, isOwner: false, role: "admin", memberId: randomUUID() };
}

/** The scope of an owner, who sees what names no database too. */
export function ownerOf(...databaseIds: bigint[]): AdminScope {
  return { ...adminOf(...databaseIds), isOwner: true };
}

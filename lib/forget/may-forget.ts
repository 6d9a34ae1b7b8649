import type { AdminScope } from "@/lib/access/viewer-scope";
import { maySeePeople } from "@/lib/privacy/disclosure";

/** Whether somebody may forget people of a database: admins who may see who they are. */
export function mayForget(scope: AdminScope, databaseId: bigint): boolean {
  return scope.databaseIds.includes(databaseId) && maySeePeople(scope, databaseId);
}

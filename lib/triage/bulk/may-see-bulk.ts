import type { Scope } from "@/lib/access/viewer-scope";

/** A bulk change is one thing: who may not see all of its groups does not see it. */
export function maySeeBulk(scope: Scope, { databaseIds }: { databaseIds: bigint[] }): boolean {
  return databaseIds.every((id) => scope.databaseIds.includes(id));
}

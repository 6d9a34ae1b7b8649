import type { Scope } from "@/lib/access/viewer-scope";
import { NO_DATABASE } from "@/lib/ingest/keep-delivery";

/** The databases whose deliveries a viewer may see: what names no database is the owners'. */
export function deliveryDatabaseIds({ databaseIds, isOwner }: Scope): bigint[] {
  return isOwner ? [NO_DATABASE, ...databaseIds] : databaseIds;
}

/** Whether a viewer may see the deliveries of a database. */
export function maySeeDeliveries(scope: Scope, databaseId: bigint): boolean {
  return deliveryDatabaseIds(scope).includes(databaseId);
}

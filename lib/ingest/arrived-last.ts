import type { LockedReport } from "@/lib/ingest/lock-report";

type Arrived = { arrivedAt: Date; id: bigint };

/**
 * Whether no other delivery of the report arrived after this one. Ids tell only of two that arrived
 * together: what waited in the spool has a later id.
 */
export function arrivedLast(
  delivery: Arrived,
  { lastDelivery }: Pick<LockedReport, "lastDelivery">,
): boolean {
  if (!lastDelivery) return true;
  const difference = delivery.arrivedAt.getTime() - lastDelivery.arrivedAt.getTime();
  return difference > 0 || (difference === 0 && delivery.id >= lastDelivery.id);
}

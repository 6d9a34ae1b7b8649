import { db } from "@/lib/db";
import {
  anyLane,
  DELIVERY_COLUMNS,
  deliveryValues,
  KEPT_COLUMNS,
  keepBody,
} from "@/lib/ingest/delivery-row";
import { isNotGone } from "@/lib/ingest/gone-report";
import type { PackedArrival } from "@/lib/ingest/pack-arrival";
import { storeInPlace } from "@/lib/ingest/place-report";
import type { UnderstoodNotification } from "@/lib/ingest/read-notification";
import {
  COUNTED_COLUMNS,
  groupWords,
  homeGroup,
  REPORT_COLUMNS,
  reportValues,
} from "@/lib/ingest/report-row";
import { countDeliveries } from "@/lib/rollups/count-deliveries";
import { countReports } from "@/lib/rollups/count-reports";

export type StoredAtOnce = {
  deliveryId: bigint;
  /** Null when the report is there already, or gone: then the delivery is kept, and not read. */
  reportId: bigint | null;
};

/**
 * Keeps a delivery and stores its report in one statement, and so at the cost of one commit: the way
 * of nearly all notifications. It happens whole or not at all.
 */
export async function storeAtOnce(
  databaseId: bigint,
  arrival: PackedArrival,
  { notification, problems }: UnderstoodNotification,
): Promise<StoredAtOnce> {
  const [stored] = await storeInPlace(
    databaseId,
    notification,
    (placement) => db.$queryRaw<StoredAtOnce[]>`
    /* prepared */
    with ${homeGroup(databaseId, placement)},
    given as (
      select nextval(pg_get_serial_sequence('deliveries', 'id')) as delivery_id
    ),
    report as (
      insert into reports (${REPORT_COLUMNS})
      select ${reportValues(databaseId, placement, notification)}, delivery_id, delivery_id
      from given where ${isNotGone(databaseId, notification.bugsplatId)}
      on conflict do nothing
      returning ${COUNTED_COLUMNS}
    ),
    ${countReports(groupWords(notification, placement))},
    delivery as (
      insert into deliveries (id, ${DELIVERY_COLUMNS}, result, report_id, problems, read_at)
      overriding system value
      select delivery_id, ${deliveryValues(databaseId, arrival)},
        case when report.id is null then 'kept' else 'stored' end, report.id,
        case when report.id is null then '{}' else ${problems}::text[] end,
        case when report.id is not null then ${new Date()}::timestamptz end
      from given left join report on true
      returning ${KEPT_COLUMNS}, report_id
    ),
    ${countDeliveries(anyLane())},
    ${keepBody(arrival)}
    select id as "deliveryId", report_id as "reportId" from delivery`,
  );
  if (!stored) throw new Error("A delivery that was kept could not be read back.");
  return stored;
}

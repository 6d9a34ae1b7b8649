import { Prisma } from "@/lib/generated/prisma/client";

/**
 * A common table expression that counts the rows of one before it, `delivery` (database_id, token_id,
 * arrived_at, deliveries), in their hours; `deliveries` is negative for those that go.
 *
 * @param lane see HourlyDelivery
 */
export const countDeliveries = (lane = Prisma.sql`0`) => Prisma.sql`
  counted_delivery as (
    insert into hourly_deliveries as known (database_id, hour, token_id, lane, delivery_count)
    select database_id, date_trunc('hour', arrived_at, 'UTC'), token_id, ${lane}, sum(deliveries)
    from delivery group by 1, 2, 3 order by 1, 2, 3
    on conflict (database_id, hour, token_id, lane)
    do update set delivery_count = known.delivery_count + excluded.delivery_count
  )`;

import "server-only";
import { db } from "@/lib/db";
import { ceilHour, HOUR } from "@/lib/hour";
import { startOfDay, wallClock } from "@/lib/time-zone";

/** A day of the viewer, and those of its hours that have begun since the first delivery ever. */
export type ArrivalDay = { start: Date; hours: ArrivalHour[] };

/** `hour` is that of the viewer's clocks at its start. */
export type ArrivalHour = { hour: number; start: Date; deliveries: number; isOver: boolean };

const DAYS = 14;

type Row = { hour: Date; deliveries: number };

/**
 * Deliveries by hour of the last days, the newest day first. Hours are those of UTC, as they are
 * counted, and stand where they begin on the viewer's clocks.
 */
export async function listArrivalHours(
  databaseIds: bigint[],
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<ArrivalDay[]> {
  const from = startOfDay(now, timeZone, DAYS - 1);
  const [rows, first] = await Promise.all([
    db.$queryRaw<Row[]>`
      select hour, sum(delivery_count)::int as deliveries from hourly_deliveries
      where database_id = any(${databaseIds}::bigint[]) and hour >= ${from}::timestamptz
      group by hour`,
    firstHour(databaseIds),
  ]);
  const counts = new Map(rows.map(({ hour, deliveries }) => [hour.getTime(), deliveries]));
  return Array.from({ length: DAYS }, (_, daysBefore) => {
    const start = startOfDay(now, timeZone, daysBefore);
    const end = startOfDay(now, timeZone, daysBefore - 1);
    return { start, hours: hoursBetween(start, end) };
  });

  function hoursBetween(start: Date, end: Date): ArrivalHour[] {
    const hours: ArrivalHour[] = [];
    const begin = Math.max(ceilHour(start).getTime(), first?.getTime() ?? Infinity);
    for (let at = begin; at < end.getTime() && at <= now.getTime(); at += HOUR) {
      hours.push({
        hour: wallClock(new Date(at), timeZone).hour,
        start: new Date(at),
        deliveries: counts.get(at) ?? 0,
        isOver: at + HOUR <= now.getTime(),
      });
    }
    return hours;
  }
}

/** Before it nothing could arrive. */
async function firstHour(databaseIds: bigint[]): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ hour: Date | null }[]>`
    select min(h.hour) as hour
    from unnest(${databaseIds}::bigint[]) as tenant (id)
    cross join lateral (
      select hour from hourly_deliveries h where h.database_id = tenant.id order by hour limit 1
    ) h`;
  return row?.hour ?? null;
}

import { instantAt } from "@/lib/time-zone";

export interface Clock {
  now: Date;
  timeZone: string;
}

/** The moments that a text means, from `from` until just before `to`. */
export interface TimeRange {
  from: Date;
  to: Date;
}

/** `-24h`, `-7d`, `-2w` */
const AGO = /^-(?<count>\d{1,5})(?<unit>[mhdw])$/;
const MILLISECONDS = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 } as const;

/** `2026`, `2026-11`, `2026-11-20`, `2026-11-20T14:05`, with seconds, with an offset */
const DATE =
  /^(?<year>20\d\d)(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d)?)(?<offset>Z|[+-]\d\d:\d\d)?)?)?)?$/;

/**
 * Reads a date or time: what it names is all of that year, month, day, minute or second, on the
 * clock's zone; `-24h` is that moment. Null for a text that is neither.
 */
export function readTimes(text: string, { now, timeZone }: Clock): TimeRange | null {
  const ago = AGO.exec(text)?.groups;
  if (ago) {
    const from = new Date(now.getTime() - Number(ago.count) * millisecondsOf(ago.unit));
    return { from, to: from };
  }
  const { year, month, day, time, offset } = DATE.exec(text)?.groups ?? {};
  if (year === undefined) return null;
  if (time !== undefined) return readMinute(`${year}-${month}-${day}T${time}`, offset, timeZone);
  const from = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const to = new Date(from);
  if (day !== undefined) to.setUTCDate(to.getUTCDate() + 1);
  else if (month !== undefined) to.setUTCMonth(to.getUTCMonth() + 1);
  else to.setUTCFullYear(to.getUTCFullYear() + 1);
  // `2026-02-31` is no date, though a Date is made of it.
  if (!from.toISOString().startsWith([year, month, day].filter(Boolean).join("-"))) return null;
  return { from: midnight(from, timeZone), to: midnight(to, timeZone) };
}

function readMinute(local: string, offset: string | undefined, timeZone: string): TimeRange | null {
  if (Number.isNaN(Date.parse(`${local}Z`))) return null;
  const from = offset === undefined ? instantAt(local, timeZone) : new Date(local + offset);
  if (Number.isNaN(from.getTime())) return null;
  const length = local.length === "2026-11-20T14:05".length ? MILLISECONDS.m : 1_000;
  return { from, to: new Date(from.getTime() + length) };
}

function millisecondsOf(unit = "h"): number {
  return unit === "m" || unit === "d" || unit === "w" ? MILLISECONDS[unit] : MILLISECONDS.h;
}

/** `date` at 0:00 in the zone, given as that of UTC. */
function midnight(date: Date, timeZone: string): Date {
  return instantAt(date.toISOString().slice(0, 10), timeZone);
}

import { dateTimeFormat } from "@/lib/date-time-format";

/** The zone itself when this runtime knows it, else UTC: it comes from a cookie. */
export function knownTimeZone(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name ?? "UTC" }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}

/** Midnight, in the zone, of the day of `instant` there, `daysBefore` days earlier. */
export function startOfDay(instant: Date, timeZone: string, daysBefore = 0): Date {
  const { year, month, day } = wallClock(instant, timeZone);
  return whenClocksShow(Date.UTC(year, month - 1, day - daysBefore), timeZone);
}

/** When the zone's clocks showed the same as at `instant`, so many days earlier. */
export function daysBefore(instant: Date, timeZone: string, days: number): Date {
  const shown = instant.getTime() + offset(instant, timeZone);
  return whenClocksShow(shown - days * 86_400_000, timeZone);
}

/** The moment of a time as it stands on the zone's clocks: "2026-11-23T14:05", "2026-11-23". */
export function instantAt(local: string, timeZone: string): Date {
  return whenClocksShow(Date.parse(local.length === 10 ? local : `${local}Z`), timeZone);
}

/** The moment when the zone's clocks show `wanted`, given as if it were UTC; after it where they skip it. */
function whenClocksShow(wanted: number, timeZone: string): Date {
  // The offset at the guess can differ from the one wanted where clocks change: look twice.
  const guess = new Date(wanted - offset(new Date(wanted), timeZone));
  const instant = new Date(wanted - offset(guess, timeZone));
  const skipped = instant.getTime() + offset(instant, timeZone) !== wanted;
  return skipped && guess > instant ? guess : instant;
}

/** How far the zone's clocks are ahead of UTC at that instant, in milliseconds. */
function offset(instant: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = wallClock(instant, timeZone);
  const seconds = Math.floor(instant.getTime() / 1000);
  return Date.UTC(year, month - 1, day, hour, minute, second) - seconds * 1000;
}

const WALL_CLOCK: Intl.DateTimeFormatOptions = {
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
};

/** What the zone's clocks show at that instant. */
export function wallClock(instant: Date, timeZone: string) {
  const parts = dateTimeFormat("en-US", timeZone, WALL_CLOCK).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return {
    year: read("year"),
    month: read("month"),
    day: read("day"),
    hour: read("hour"),
    minute: read("minute"),
    second: read("second"),
  };
}

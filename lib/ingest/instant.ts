const ISO =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2}Z?)?$/i;
const EPOCH = /^\d{9,13}$/;

// Outside these years a number was misread (seconds as milliseconds, say) or a clock was wrong.
const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/**
 * Reads the date forms that BugSplat is known to send: ISO 8601 with or without zone (UTC then),
 * "2025-10-30 20:52:24", the malformed "2023-02-04T17:58:15+0000Z", epoch seconds and milliseconds,
 * the numbers also as strings. Null for anything else, and for years outside 2000 to 2099.
 */
export function readInstant(value: string | number): Date | null {
  const milliseconds = typeof value === "number" ? fromEpoch(value) : fromText(value.trim());
  const plausible = milliseconds >= EARLIEST && milliseconds < LATEST;
  return plausible ? new Date(milliseconds) : null;
}

function fromEpoch(value: number): number {
  return value < 100_000_000_000 ? value * 1000 : value;
}

function fromText(text: string): number {
  if (EPOCH.test(text)) return fromEpoch(Number(text));
  const [, date, time, zone] = ISO.exec(text) ?? [];
  if (!date || !time || !isDay(date)) return Number.NaN;
  return Date.parse(`${date}T${time}${zone ? normalZone(zone) : "Z"}`);
}

/** "+0000Z" and "+0000" to "+00:00", the only numeric form that every engine reads. */
function normalZone(zone: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  return sign ? `${sign}${hours}:${minutes}` : "Z";
}

/** Not 30 February, which JavaScript reads as 2 March. */
function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

import { dateTimeFormat } from "@/lib/date-time-format";
import type { Period, Range } from "@/lib/filters";
import { HOUR } from "@/lib/hour";

/** The viewer's moment and zone: what every time on a page is told by. */
export type Clock = { now: Date; timeZone: string };

/** A moment in the zone, e.g. "23 Nov 2026, 14:05:09". */
export function formatInstant(instant: Date, timeZone: string): string {
  return formatter(timeZone, { dateStyle: "medium", timeStyle: "medium" }).format(instant);
}

/** A part of a day, e.g. "23 Nov 2026, 14:00 and 15:00", to stand behind "between". */
export function formatSpan(from: Date, to: Date, timeZone: string): string {
  const begin = formatter(timeZone, { dateStyle: "medium", timeStyle: "short" }).format(from);
  return `${begin} and ${formatter(timeZone, { timeStyle: "short" }).format(to)}`;
}

/** The hour that begins at an instant, as `formatSpan` says it. */
export function formatHour(begin: Date, timeZone: string): string {
  return formatSpan(begin, new Date(begin.getTime() + HOUR), timeZone);
}

/** What an input of type datetime-local holds: "2026-11-23T14:05", on the zone's clocks. */
export function formatWallClock(instant: Date, timeZone: string): string {
  const format = dateTimeFormat("sv", timeZone, { dateStyle: "short", timeStyle: "short" });
  return format.format(instant).replace(" ", "T");
}

/** "23 Nov 2026, 14:05 – 24 Nov 2026, 09:00", "last 30 days". */
export function formatPeriod(period: Period, timeZone: string): string {
  if ("range" in period) return PERIODS[period.range];
  const format = formatter(timeZone, { dateStyle: "medium", timeStyle: "short" });
  return `${format.format(period.from)} – ${format.format(period.to)}`;
}

const PERIODS: Record<Range, string> = {
  "24h": "last 24 hours",
  "7d": "last 7 days",
  "30d": "last 30 days",
  "90d": "last 90 days",
  all: "all time",
};

/** When a bucket of a chart begins: "Mon 23 Nov, 14:00", "Mon, 23 Nov 2026", "week of 23 Nov 2026". */
export function formatBucket(start: Date, unit: "hour" | "day" | "week", timeZone: string): string {
  const day = { day: "numeric", month: "short" } as const;
  if (unit === "hour") {
    const time = { weekday: "short", hour: "2-digit", minute: "2-digit" } as const;
    return formatter(timeZone, { ...day, ...time }).format(start);
  }
  if (unit === "week") {
    return `week of ${formatter(timeZone, { ...day, year: "numeric" }).format(start)}`;
  }
  return formatter(timeZone, { ...day, weekday: "short", year: "numeric" }).format(start);
}

/** The same in a few letters, below the axis of a chart: "14:00", "23 Nov". */
export function formatTick(start: Date, unit: "hour" | "day", timeZone: string): string {
  const parts = {
    hour: { hour: "2-digit", minute: "2-digit" },
    day: { day: "numeric", month: "short" },
  } as const;
  return formatter(timeZone, parts[unit]).format(start);
}

function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateTimeFormat("en-GB", timeZone, options);
}

const STEPS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "short" });

/** "5 min ago", "in 2 days"; "now" under a minute. */
export function formatRelative(instant: Date, now: Date): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  for (const [unit, length] of STEPS) {
    const count = Math.trunc(seconds / length);
    if (count !== 0) return relative.format(count, unit).replace(".", "");
  }
  return "now";
}

/** How long something takes or lasts, in its largest unit: "12 ms", "1.4 s", "20 min", "9 h", "3 days". */
export function formatDuration(milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 0.9995) return `${Math.max(0, Math.round(milliseconds))} ms`;
  if (seconds < 9.95) return `${Math.round(seconds * 10) / 10} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  if (seconds < 59.5 * 60) return `${Math.round(seconds / 60)} min`;
  if (seconds < 47.5 * 3_600) return `${Math.round(seconds / 3_600)} h`;
  return formatQuantity(Math.round(seconds / 86_400), "day");
}

const exact = new Intl.NumberFormat("en");
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });

/** "8,311": for places that have room for every digit. */
export function formatCount(count: number): string {
  return exact.format(count);
}

/** "8,311", "12.4K" from 10,000 on: for tables and tiles. */
export function formatShortCount(count: number): string {
  return count < 10_000 ? exact.format(count) : short.format(count);
}

/** "1 report", "8,311 reports". */
export function formatQuantity(count: number, one: string, many = `${one}s`): string {
  return `${exact.format(count)} ${count === 1 ? one : many}`;
}

/** "+12 %", "-3 %", null when there is nothing to compare with. */
export function formatChange(now: number, before: number): string | null {
  if (before === 0) return null;
  const percent = Math.round(((now - before) / before) * 100);
  return `${percent > 0 ? "+" : ""}${exact.format(percent)} %`;
}

/** "12 %", "under 1 %" of what is little but not nothing. */
export function formatShare(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (part / whole) * 100;
  return percent > 0 && percent < 1 ? "under 1 %" : `${exact.format(Math.round(percent))} %`;
}

const bytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** "812 B", "70.3 KB", "5 MB", "41.2 GB" (1 KB = 1,024 B). */
export function formatBytes(size: number): string {
  if (size < 1024) return `${bytes.format(size)} B`;
  if (size < 1024 * 1024) return `${bytes.format(size / 1024)} KB`;
  if (size < 1024 ** 3) return `${bytes.format(size / 1024 ** 2)} MB`;
  return `${bytes.format(size / 1024 ** 3)} GB`;
}

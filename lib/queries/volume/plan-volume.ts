import { db } from "@/lib/db";
import { TIME_UNITS, type TimeUnit } from "@/lib/filters";
import { hourlyVersionCounts } from "@/lib/queries/counts";
import type { Selection } from "@/lib/queries/selection";

/** The buckets of a chart, before they are counted. */
export type VolumePlan = {
  unit: TimeUnit;
  /** The units that can be chosen for this period, the smallest first, and the one that is without. */
  units: TimeUnit[];
  usualUnit: TimeUnit;
  from: Date;
  /** Exclusive. */
  to: Date;
  /** Whether the days of the buckets are those of UTC, which are counted ready. */
  ofUtcDays: boolean;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const LENGTH: Record<TimeUnit, number> = { hour: HOUR, day: DAY, week: 7 * DAY };

/** More are thinner than a pixel. */
const MOST_BUCKETS = 1_500;

/** Chooses the unit, unless the one that is asked for fits; all time begins with the first report. */
export async function planVolume(
  selection: Selection,
  chosen: TimeUnit | null,
): Promise<VolumePlan> {
  const { from, to } = await findBounds(selection);
  const length = to.getTime() - from.getTime();
  const units = TIME_UNITS.filter((unit) => fits(unit, length));
  const usualUnit = unitFor(length);
  const unit = units.find((fitting) => fitting === chosen) ?? usualUnit;
  const ofUtcDays = unit !== "hour" && selection.timeZone === "UTC";
  return { unit, units, usualUnit, from, to, ofUtcDays };
}

/** One bucket alone says less than the number above it; a bucket may begin and end outside the period. */
function fits(unit: TimeUnit, length: number): boolean {
  return length > LENGTH[unit] && length / LENGTH[unit] <= MOST_BUCKETS - 2;
}

function unitFor(length: number): TimeUnit {
  if (length <= 7.05 * DAY) return "hour";
  return length <= 120 * DAY ? "day" : "week";
}

/** Decades without reports are left out where even weeks would be too many. */
async function findBounds(selection: Selection): Promise<{ from: Date; to: Date }> {
  const { from, to } = selection;
  if (from && to.getTime() - from.getTime() < MOST_BUCKETS * LENGTH.week) return { from, to };
  const [row] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    select min(hour) as first, max(hour) as last from ${hourlyVersionCounts(selection)}`;
  if (!row?.first || !row.last) return { from: new Date(to.getTime() - DAY), to };
  return { from: row.first, to: from ? new Date(row.last.getTime() + HOUR) : to };
}

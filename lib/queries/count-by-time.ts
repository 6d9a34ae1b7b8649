import "server-only";
import { db } from "@/lib/db";
import { DEFAULT_SPLIT, type Split, type TimeUnit } from "@/lib/filters";
import type { Selection } from "@/lib/queries/selection";
import { bucketStarts } from "@/lib/queries/volume/buckets";
import { countSeries } from "@/lib/queries/volume/count-series";
import { planVolume, type VolumePlan } from "@/lib/queries/volume/plan-volume";
import { toSeries, type VolumeSeries } from "@/lib/queries/volume/to-series";

/** Reports over time: one series for each of the biggest names, the others summed as "other". */
export type Volume = {
  unit: TimeUnit;
  /** The units that fit the period, and the one that is without a choice. */
  units: TimeUnit[];
  usualUnit: TimeUnit;
  split: Split;
  /** Starts of the buckets in the viewer's zone, without holes. */
  buckets: Date[];
  series: VolumeSeries[];
  total: number;
  /** Whether the last bucket is still filling. */
  lastIsIncomplete: boolean;
};

/** How the bars are made. */
export type VolumeChoice = { split?: Split; unit?: TimeUnit | null };

/** Counts the selected reports by BugSplat's clock, in buckets that fit the length of the period. */
export async function countByTime(
  selection: Selection,
  { now }: { now: Date },
  { split = DEFAULT_SPLIT, unit = null }: VolumeChoice = {},
): Promise<Volume> {
  const plan = await planVolume(selection, unit);
  return countPlanned(selection, now, plan, split);
}

/** The same for a plan that is made. */
export async function countPlanned(
  selection: Selection,
  now: Date,
  plan: VolumePlan,
  split: Split,
): Promise<Volume> {
  const [starts, rows] = await Promise.all([
    db.$queryRaw<{ start: Date }[]>(bucketStarts(plan, selection.timeZone)),
    countSeries(selection, plan, split),
  ]);
  const buckets = starts.map(({ start }) => start);
  const series = toSeries(buckets, rows);
  return {
    unit: plan.unit,
    units: plan.units,
    usualUnit: plan.usualUnit,
    split,
    buckets,
    series,
    total: series.reduce((sum, { total }) => sum + total, 0),
    lastIsIncomplete: selection.to >= now,
  };
}

import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import { DEFAULT_SPLIT, SPLITS, type Split, type TimeUnit } from "@/lib/filters";
import { ceilHour } from "@/lib/hour";
import { countPlanned, type Volume } from "@/lib/queries/count-by-time";
import type { Selection } from "@/lib/queries/selection";
import { countBefore } from "@/lib/queries/volume/count-before";
import { listGaps } from "@/lib/queries/volume/list-gaps";
import { listReleases } from "@/lib/queries/volume/list-releases";
import { planVolume } from "@/lib/queries/volume/plan-volume";
import { bucketPlaces, placeCounts } from "@/lib/queries/volume/to-series";

/** Reports over time, and what they are to be seen against. */
export type VolumeInContext = Volume & {
  /** What the reports can be split by: those of one group not by their group. */
  splits: readonly Split[];
  /**
   * Of each bucket: its hours within the period, `to` exclusive. Full hours of UTC, as those are
   * what a bucket counts: an address that has them finds the same reports.
   */
  bounds: { from: Date; to: Date }[];
  /** In the period before, bucket by bucket; null for all time. */
  before: { counts: number[]; total: number } | null;
  /** The versions first seen in a bucket, for those buckets that have any. */
  releases: Map<number, BucketReleases>;
  /** Buckets from which no report of any application is here. */
  gaps: Set<number>;
};

export type BucketReleases = {
  /** The first few. */
  versions: { application: string; version: string }[];
  count: number;
};

export async function getVolume(
  scope: Scope,
  selection: Selection,
  now: Date,
  { split, unit }: { split: Split; unit: TimeUnit | null },
): Promise<VolumeInContext> {
  const splits = selection.groupId === null ? SPLITS : SPLITS.filter((one) => one !== "group");
  const possible = splits.find((one) => one === split) ?? DEFAULT_SPLIT;
  const plan = await planVolume(selection, unit);
  const [volume, before, releases, gaps] = await Promise.all([
    countPlanned(selection, now, plan, possible),
    countBefore(selection, plan),
    listReleases(selection, plan),
    listGaps(scope, plan, { now, timeZone: selection.timeZone }),
  ]);
  const places = bucketPlaces(volume.buckets);
  return {
    ...volume,
    splits,
    bounds: volume.buckets.map((start, place) => ({
      from: ceilHour(later(start, plan.from)),
      to: ceilHour(volume.buckets[place + 1] ?? later(plan.to, start)),
    })),
    before: before && {
      counts: placeCounts(places, before),
      total: before.counts.reduce((sum, count) => sum + count, 0),
    },
    releases: new Map(
      releases.flatMap(({ start, versions, applications, count }) => {
        const place = places.get(start);
        const named = versions.map((version, index) => ({
          application: applications[index] ?? "",
          version,
        }));
        return place === undefined ? [] : [[place, { versions: named, count }]];
      }),
    ),
    gaps: new Set([...gaps].flatMap((start) => places.get(start) ?? [])),
  };
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

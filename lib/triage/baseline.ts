import { z } from "zod";
import { compareCounted, compareVersions } from "@/lib/versions/compare-versions";

/** A version of an application; its id as a text, because JSON has no bigint. */
const Place = z.object({ applicationId: z.string(), application: z.string(), version: z.string() });

/** Of each application that a resolution is about, the version that reports are compared with. */
export const Baseline = z.array(Place);
export type Baseline = z.infer<typeof Baseline>;

/**
 * now: reports received later, of the newest version that the application had or a later one.
 * version: of this version or a later one. next: of a later one than the newest of the group.
 */
export const RESOLVED_IN = ["now", "version", "next"] as const;
export type ResolvedIn = (typeof RESOLVED_IN)[number];

export type Resolution = { in: ResolvedIn; baseline: Baseline };

/**
 * The version that a report is compared with, when its own reopens the group; else null. An older
 * version never does, nor one of an application that the resolution is not about.
 */
export function reopenedAfter(
  { in: resolvedIn, baseline }: Resolution,
  { applicationId, version }: { applicationId: bigint; version: string },
): string | null {
  const place = baseline.find((one) => one.applicationId === String(applicationId));
  if (!place) return null;
  const order = compareCounted(version, place.version);
  return order > 0 || (order === 0 && resolvedIn !== "next") ? place.version : null;
}

/** Of each application its newest version. */
export function newestOf(versions: Baseline): Baseline {
  const newest = new Map<string, Baseline[number]>();
  for (const one of versions) {
    const known = newest.get(one.applicationId);
    if (!known || compareVersions(one.version, known.version) > 0) {
      newest.set(one.applicationId, one);
    }
  }
  return [...newest.values()];
}

import type { Interval } from "@/lib/statistics/proportion";
import { Z } from "@/lib/statistics/proportion";
import { rateRatio } from "@/lib/statistics/rate-ratio";

/** What became of a group from one version to another. */
export const OUTCOMES = ["new", "back", "worse", "same", "better", "gone"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A group that has reports in the compared days of two versions: the one before, and the one it is compared with. */
export type GroupInVersions = {
  /** Its reports in the compared days of each. */
  before: number;
  after: number;
  /** Whether it has any report of the version at all, in those days or later. */
  isInBefore: boolean;
  isInAfter: boolean;
  /** Whether it has a report of any version that is older than the one after. */
  isInOlder: boolean;
};

/** What the counts of each version are measured by: its days, or its reports. */
export type Exposures = { before: number; after: number };

export type Judged = {
  outcome: Outcome;
  /** How many times as frequent it is afterwards, at 99 %: a page judges hundreds of groups at once. */
  ratio: Interval;
  /** Whether the counts say anything: else the group may be rarer, as frequent or more so. */
  isEnough: boolean;
};

export const CONFIDENCE = 99;

/** Of fewer reports on both sides together no ratio is told. */
export const FEWEST = 10;

/**
 * What became of a group, by sets where it is in one version alone, else by whether the interval of the
 * ratio is above or below 1.
 */
export function judge(group: GroupInVersions, exposures: Exposures): Judged {
  const { before, after } = group;
  const ratio = rateRatio(
    { count: after, exposure: exposures.after },
    { count: before, exposure: exposures.before },
    Z[CONFIDENCE],
  );
  return { outcome: outcomeOf(group, ratio), ratio, isEnough: before + after >= FEWEST };
}

function outcomeOf(
  { isInBefore, isInAfter, isInOlder }: GroupInVersions,
  { low, high }: Interval,
): Outcome {
  if (!isInAfter) return "gone";
  if (!isInBefore) return isInOlder ? "back" : "new";
  if (low > 1) return "worse";
  return high < 1 ? "better" : "same";
}

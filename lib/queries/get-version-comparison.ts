import "server-only";
import type { Scope } from "@/lib/access/viewer-scope";
import type { PublicId } from "@/lib/public-id";
import { DatedAnswers } from "@/lib/queries/dated-answers";
import {
  type Counted,
  countBoth,
  type Found,
  findVersion,
} from "@/lib/queries/version-comparison/count-versions";
import { type DayWindow, dayWindow } from "@/lib/versions/day-window";
import {
  type Exposures,
  type GroupInVersions,
  type Judged,
  judge,
  OUTCOMES,
  type Outcome,
} from "@/lib/versions/outcome";

/** By what the counts of two versions are made comparable. */
export const MEASURES = ["share", "days"] as const;
export type Measure = (typeof MEASURES)[number];

/** A version in a comparison. */
export type ComparedVersion = {
  key: PublicId;
  database: string;
  application: string;
  version: string;
  /** The midnight of UTC before its first report. */
  firstDay: Date;
  /** Reports of each of the compared days, from day 0 on. */
  daily: number[];
  /** The sum of these. */
  reports: number;
  /** People who ever sent a report of it. */
  users: number;
};

/** A group in a comparison. */
export type ComparedGroup = GroupInVersions & Judged & { id: bigint };

export type VersionComparison = {
  before: ComparedVersion;
  after: ComparedVersion;
  window: DayWindow;
  countedAt: Date;
  exposures: Exposures;
  /** Those with reports in the compared days, by what became of them; what matters most first. */
  groups: Record<Outcome, ComparedGroup[]>;
};

/**
 * Two versions of an application, in as many days of each from the day of its first report. How many
 * groups there are, it cannot be cheaper; so the counts are kept for minutes, and say when they were made.
 *
 * @returns null when one of them is not there, has no report, or is in a database that the viewer may not
 *   see; or they are of two applications
 */
export async function getVersionComparison(
  scope: Scope,
  { before, after }: { before: PublicId; after: PublicId },
  { measure, now }: { measure: Measure; now: Date },
): Promise<VersionComparison | null> {
  const [one, other] = await Promise.all([findVersion(scope, before), findVersion(scope, after)]);
  if (!one || !other || one.applicationId !== other.applicationId) return null;
  if (before.databaseId !== after.databaseId) return null;
  const window = dayWindow([one.firstDay, other.firstDay], now);
  const key = [before.databaseId, before.id, after.id, window.days].join();
  const { value: counted, at } = await COUNTED.get(key, now, () =>
    countBoth({ key: before, ...one }, { key: after, ...other }, window.days),
  );
  const versions = {
    before: { ...told(one), key: before, daily: counted.before, reports: sum(counted.before) },
    after: { ...told(other), key: after, daily: counted.after, reports: sum(counted.after) },
  };
  const exposures =
    measure === "days"
      ? { before: window.days, after: window.days }
      : { before: versions.before.reports, after: versions.after.reports };
  const judged = counted.groups.map((group) => ({ ...group, ...judge(group, exposures) }));
  return { ...versions, window, countedAt: at, exposures, groups: byOutcome(judged) };
}

/** All but the first day of a version is over: its counts hardly change in five minutes. */
const COUNTED = new DatedAnswers<Counted>({ most: 20, milliseconds: 5 * 60_000 });

function told({ applicationId: _, ...found }: Found) {
  return found;
}

function byOutcome(groups: ComparedGroup[]): Record<Outcome, ComparedGroup[]> {
  const found: Record<Outcome, ComparedGroup[]> = {
    new: [],
    back: [],
    worse: [],
    same: [],
    better: [],
    gone: [],
  };
  for (const group of groups) found[group.outcome].push(group);
  for (const outcome of OUTCOMES) {
    const weigh = WEIGHTS[outcome];
    found[outcome].sort((a, b) => weigh(b) - weigh(a) || Number(a.id - b.id));
  }
  return found;
}

/** The greatest first: the most reports, or the change that can be relied on. */
const WEIGHTS: Record<Outcome, (group: ComparedGroup) => number> = {
  new: ({ after }) => after,
  back: ({ after }) => after,
  worse: ({ ratio }) => ratio.low,
  same: ({ before, after }) => before + after,
  better: ({ ratio }) => -ratio.high,
  gone: ({ before }) => before,
};

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

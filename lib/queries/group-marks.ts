import type { GroupRow } from "@/lib/queries/list-groups";

/** What is to be known of a group at a glance. */
export type GroupMark = "new" | "back" | "spike" | "one user";

type Marked = Pick<
  GroupRow,
  | "isNew"
  | "firstReceivedAt"
  | "reports"
  | "reportsBefore"
  | "reportsEver"
  | "topUserReports"
  | "trend"
  | "state"
>;

/** A group of fewer reports does not spike. */
const SPIKE_LEAST = 20;
/** How many times those of the period before, and how many times the highest other part of the trend. */
const SPIKE_TIMES = 3;
/** The last part of a trend must have so many by itself. */
const TOWER_LEAST = 10;

const USER_LEAST = 10;
const USER_SHARE = 0.5;

/**
 * The marks of a group in a list.
 * @param beforeFrom when the period begins that `reportsBefore` counts; null for all time
 */
export function groupMarks(group: Marked, beforeFrom: Date | null): GroupMark[] {
  const { isNew, reports, reportsBefore, reportsEver, topUserReports, firstReceivedAt } = group;
  const wasSilent = beforeFrom !== null && reportsBefore === 0 && firstReceivedAt < beforeFrom;
  // Of a group that somebody has resolved, its state tells by evidence whether it is back.
  const isBack = wasSilent && group.state === "open";
  const isSpike =
    reports >= SPIKE_LEAST && (hasGrown(reports, reportsBefore) || endsInTower(group.trend));
  const isOfOneUser = reportsEver >= USER_LEAST && topUserReports >= USER_SHARE * reportsEver;
  return [
    ...(isNew ? (["new"] as const) : []),
    ...(isBack ? (["back"] as const) : []),
    ...(isSpike ? (["spike"] as const) : []),
    ...(isOfOneUser ? (["one user"] as const) : []),
  ];
}

/** Of a group without reports before, "new" and "back" say it. */
function hasGrown(now: number, before: number | null): boolean {
  return before !== null && before > 0 && now >= SPIKE_TIMES * before;
}

/** A course that only begins with its last part is new, and no tower over anything. */
function endsInTower(trend: number[]): boolean {
  const last = trend.at(-1) ?? 0;
  const highest = Math.max(0, ...trend.slice(0, -1));
  return last >= TOWER_LEAST && highest > 0 && last >= SPIKE_TIMES * highest;
}

import type { Decision } from "@/lib/triage/change";
import type { GroupState } from "@/lib/triage/group-state";

/** What is so, beside what was decided. */
export type GroupFacts = {
  now: Date;
  /** Reports of the group, of all time, and different users of them. */
  reports: number;
  users: number;
  /** Whether a report has come that reopens a resolved group. */
  hasRegressed: boolean;
  /** Whether an hour has had more reports than the mute allows. */
  wasBusy: boolean;
};

/** The state that follows from a decision; `STATE` says the same in SQL. */
export function stateOf(decision: Decision | null, facts: GroupFacts): GroupState {
  switch (decision?.kind) {
    case "resolve":
      return facts.hasRegressed ? "regressed" : "resolved";
    case "mute": {
      const { until, reports, users, perHour } = decision.mute;
      const isOver =
        (until !== null && facts.now >= until) ||
        (reports !== null && facts.reports >= reports.count) ||
        (users !== null && facts.users >= users.count) ||
        (perHour !== null && facts.wasBusy);
      return isOver ? "open" : "muted";
    }
    default:
      return "open";
  }
}

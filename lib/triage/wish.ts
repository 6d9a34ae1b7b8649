import type { ResolvedIn } from "@/lib/triage/baseline";

/** How long something is to be muted: with all of them null for ever. */
export type MuteWish = {
  hours: number | null;
  /** Until so many more reports have come, or so many more users have it. */
  reports: number | null;
  users: number | null;
  /** Until more reports than these come in an hour. */
  perHour: number | null;
};

/** What somebody wants done to a group. */
export type Wish =
  | { kind: "resolve"; in: Exclude<ResolvedIn, "version"> }
  /** The version need not have been seen; the application must be one of the group's. */
  | { kind: "resolve"; in: "version"; applicationId: bigint; version: string }
  | ({ kind: "mute" } & MuteWish)
  | { kind: "reopen" }
  /** To a member who may see the group's database; null: to nobody. */
  | { kind: "assign"; memberId: string | null }
  /** As typed. */
  | { kind: "label" | "unlabel"; label: string }
  | { kind: "link" | "unlink"; ticket: string }
  | { kind: "comment" }
  /** The number of a change that is not undone. */
  | { kind: "undo"; undoes: number };

/** Why nothing was changed. */
export const REFUSALS = [
  "no-version",
  "no-application",
  "no-member",
  "no-label",
  "no-ticket",
  "no-comment",
  "is-open",
  "is-assigned",
  "is-labelled",
  "not-labelled",
  "is-linked",
  "not-linked",
  "is-full",
  "is-undone",
  "is-merge",
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Changed =
  /** The number of the change, which is the group's revision now. */
  | { outcome: "changed"; number: number }
  | { outcome: "refused"; why: Refusal }
  /** Somebody else has changed the same since what was seen; the numbers of those changes. */
  | { outcome: "overtaken"; by: number[] }
  /** It is not there, or the viewer may not see it. */
  | { outcome: "missing" };

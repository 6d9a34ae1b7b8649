/**
 * What a group is, one of these at each moment. Open: nobody has decided otherwise, or what they
 * decided is over. Regressed: it was resolved, and a report has come that should not have.
 */
export const GROUP_STATES = ["open", "regressed", "muted", "resolved"] as const;
export type GroupState = (typeof GROUP_STATES)[number];

export const isGroupState = (text: string): text is GroupState =>
  GROUP_STATES.some((state) => state === text);

/** What people do to a group in one of its states. */
export const ACTIONS = ["resolve", "mute", "reopen"] as const;
export type Action = (typeof ACTIONS)[number];

/** What a state becomes by an action; null: that would change nothing, and is refused. */
export const TRANSITIONS: Record<GroupState, Record<Action, GroupState | null>> = {
  open: { resolve: "resolved", mute: "muted", reopen: null },
  regressed: { resolve: "resolved", mute: "muted", reopen: "open" },
  muted: { resolve: "resolved", mute: "muted", reopen: "open" },
  resolved: { resolve: "resolved", mute: "muted", reopen: "open" },
};

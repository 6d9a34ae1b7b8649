/** The first path segment of each kind of link. */
export const ENTRY_KINDS = ["set-up", "invitation", "new-password"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

const HOUR_MS = 3_600_000;

/** How long each is good for, in milliseconds. */
export const LINK_LIFE_MS: Record<EntryKind, number> = {
  "set-up": 24 * HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  "new-password": 24 * HOUR_MS,
};

/** What comes of reading a delivery again. */
export const REPLAY_OUTCOMES = [
  "stored",
  "moved",
  "duplicate",
  "not-understood",
  "body-gone",
  "failed",
] as const;
export type ReplayOutcome = (typeof REPLAY_OUTCOMES)[number];

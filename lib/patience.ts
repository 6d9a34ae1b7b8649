/**
 * In milliseconds: how long a notification waits for PostgreSQL, step by step, before it goes another
 * way. BugSplat waits some seconds for its answer.
 */
export const PATIENCE = {
  /** Then the token is looked for among those last known. */
  token: 3_000,
  /** Then what was decided last about personal data counts. */
  rules: 1_000,
  /** Then a delivery is kept first, and its report stored once the rows that it needs are free. */
  lock: 2_000,
  /** Then the delivery goes into the spool. */
  keep: 4_000,
  /** Then what is kept is answered, and stored later. */
  store: 8_000,
};

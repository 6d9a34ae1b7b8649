/**
 * What an API token opens: `reports` lists, their files and those of one report, as a reader has them;
 * `people` names who crashed in them where the database shows that; `audit` the audit log.
 */
export const API_SCOPES = ["reports", "people", "audit"] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** Scopes as a row has them; what is none of them opens nothing. */
export function readApiScopes(texts: readonly string[]): ApiScope[] {
  return API_SCOPES.filter((scope) => texts.includes(scope));
}

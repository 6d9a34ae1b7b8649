/**
 * How long what came with reports, their bodies, and reports themselves are kept, in one of BugSplat's
 * databases; null: without limit. Some stay always, see `KEPT_ALWAYS`.
 */
export type RetentionRules = {
  /** Bodies that BugSplat received longer ago go. */
  bodyDays: number | null;
  /** Of so many bytes, as they are stored, the newest bodies stay. */
  mostBodyBytes: number | null;
  /** Reports that BugSplat received longer ago go, bodies with them. */
  reportDays: number | null;
  /** So many of the newest reports stay. */
  mostReports: number | null;
};

/** Nothing goes unless somebody says so. */
export const NO_RULES: RetentionRules = {
  bodyDays: null,
  mostBodyBytes: null,
  reportDays: null,
  mostReports: null,
};

/** The names of rules, as a run keeps them. */
export const BODY_RULES = ["body-age", "body-size"] as const;
export const REPORT_RULES = ["report-age", "report-count"] as const;
export type BodyRule = (typeof BODY_RULES)[number];
export type ReportRule = (typeof REPORT_RULES)[number];

/** A rule with its number: days, bytes or reports. */
export type RuleInForce<Name> = { rule: Name; limit: number };

export function isAnyInForce(rules: RetentionRules): boolean {
  return Object.values(rules).some((limit) => limit !== null);
}

import type { RetentionRun } from "@/lib/generated/prisma/client";
import {
  BODY_RULES,
  type BodyRule,
  REPORT_RULES,
  type ReportRule,
  type RuleInForce,
} from "@/lib/retention/retention-rules";

/** By which rules a run removes bodies and reports; null: it does not. */
export type RemovedBy = {
  bodyRule: RuleInForce<BodyRule> | null;
  reportRule: RuleInForce<ReportRule> | null;
};

type Columns = Pick<RetentionRun, "bodyRule" | "bodyLimit" | "reportRule" | "reportLimit">;

export function rulesOfRun(run: Columns): RemovedBy {
  return {
    bodyRule: inForce(BODY_RULES, run.bodyRule, run.bodyLimit),
    reportRule: inForce(REPORT_RULES, run.reportRule, run.reportLimit),
  };
}

function inForce<Name extends string>(
  names: readonly Name[],
  stored: string | null,
  limit: bigint | null,
): RuleInForce<Name> | null {
  const rule = names.find((name) => name === stored);
  return rule && limit !== null ? { rule, limit: Number(limit) } : null;
}

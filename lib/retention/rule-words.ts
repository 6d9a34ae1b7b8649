import { formatBytes, formatCount, formatQuantity } from "@/lib/format";
import type {
  BodyRule,
  ReportRule,
  RetentionRules,
  RuleInForce,
} from "@/lib/retention/retention-rules";

const WORDS: Record<BodyRule | ReportRule, (limit: number) => string> = {
  "body-age": (days) => `bodies older than ${formatQuantity(days, "day")}`,
  "body-size": (bytes) => `bodies beyond the newest ${formatBytes(bytes)}`,
  "report-age": (days) => `reports older than ${formatQuantity(days, "day")}`,
  "report-count": (reports) => `reports beyond the newest ${formatCount(reports)}`,
};

/** A rule by what it removes, in the middle of a sentence: "reports older than 90 days". */
export function ruleWords({ rule, limit }: RuleInForce<BodyRule | ReportRule>): string {
  return WORDS[rule](limit);
}

/** All rules of a database in a line. */
export function retentionWords(rules: RetentionRules): string {
  const { bodyDays, mostBodyBytes, reportDays, mostReports } = rules;
  const said = [
    bodyDays !== null && WORDS["body-age"](bodyDays),
    mostBodyBytes !== null && WORDS["body-size"](mostBodyBytes),
    reportDays !== null && WORDS["report-age"](reportDays),
    mostReports !== null && WORDS["report-count"](mostReports),
  ].filter((words) => words !== false);
  return said.length === 0 ? "Everything is kept" : `Removed: ${said.join(", ")}`;
}

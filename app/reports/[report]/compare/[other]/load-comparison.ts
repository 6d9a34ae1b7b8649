import { loadReport } from "@/app/reports/[report]/load-report";
import type { ReportDetail } from "@/lib/queries/get-report";
import { type Comparison, compareReports } from "@/lib/report/compare/comparison";
import { comparisonMarkdown } from "@/lib/report/compare/comparison-markdown";
import { summariseComparison } from "@/lib/report/compare/comparison-summary";

/** Two reports, and how they differ: as parts, in clauses, and as Markdown. */
export type LoadedComparison = {
  a: ReportDetail;
  b: ReportDetail;
  comparison: Comparison;
  summary: string[];
  markdown: string;
};

/** A 404 when there is one of them not to see. */
export async function loadComparison(idA: string, idB: string): Promise<LoadedComparison> {
  const [a, b] = await Promise.all([loadReport(idA), loadReport(idB)]);
  const comparison = compareReports(a, b);
  const summary = summariseComparison(a, b, comparison);
  return { a, b, comparison, summary, markdown: comparisonMarkdown(a, b, { comparison, summary }) };
}

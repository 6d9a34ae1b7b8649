import type { Metadata } from "next";
import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import { loadComparison } from "@/app/reports/[report]/compare/[other]/load-comparison";
import { loadReport } from "@/app/reports/[report]/load-report";
import { compareAddress } from "@/components/compare/compare-address";
import { ComparedModules } from "@/components/compare/compared-modules";
import { ComparedRegisters } from "@/components/compare/compared-registers";
import { ComparedStack } from "@/components/compare/compared-stack";
import { ComparedValues } from "@/components/compare/compared-values";
import { ComparisonHeading } from "@/components/compare/comparison-heading";
import { ComparisonSummary } from "@/components/compare/comparison-summary";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import type { ReportDetail } from "@/lib/queries/get-report";
import { reportJudge } from "@/lib/report/in-app/report-judge";

type Props = PageProps<"/reports/[report]/compare/[other]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, other } = await params;
  const [a, b] = await Promise.all([loadReport(report), loadReport(other)]);
  return { title: `Report ${a.bugsplatId} and report ${b.bugsplatId}` };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { report, other } = await params;
  const { a, b, comparison, summary, markdown } = await loadComparison(report, other);
  const path = compareAddress(a.id, b.id);
  const view = await openView(path, searchParams);
  const filters = carriedFilters(view.filters);
  const query = filtersToQuery(filters);
  const { facts, stack, modules, registers, attributes } = comparison;
  return (
    <Frame view={{ ...view, filters }} current="reports" filterPath="/reports">
      <div className="flex flex-col gap-4">
        <ComparisonHeading a={a} b={b} query={query} markdown={markdown} />
        <ComparisonSummary clauses={summary} a={a} b={b} query={query} clock={view.clock} />
        <ComparedValues title="Facts" one="fact" values={facts} />
        <ComparedStack
          stack={stack}
          judges={{ a: judgeOf(a), b: judgeOf(b) }}
          file={`${path}/markdown`}
        />
        <ComparedModules modules={modules} present={{ a: hasModules(a), b: hasModules(b) }} />
        <ComparedRegisters registers={registers} />
        <ComparedValues title="Attributes" one="attribute" values={attributes} />
      </div>
    </Frame>
  );
}

const judgeOf = (report: ReportDetail) => reportJudge(report.content.model, report);

const hasModules = ({ content }: ReportDetail) => content.model.modules.length > 0;

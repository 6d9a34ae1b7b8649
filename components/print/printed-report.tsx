import { ChevronLeft } from "lucide-react";
import { PrintButton } from "@/components/print/print-button";
import { PrintedModules } from "@/components/print/printed-modules";
import { PrintedStack } from "@/components/print/printed-stack";
import { AttributesTab } from "@/components/report/attributes-tab";
import { frameLinks } from "@/components/report/frame-links";
import { ReportSummary } from "@/components/report/report-summary";
import { reportAddress } from "@/components/report/report-view";
import { SourceLine } from "@/components/report/source-line";
import { tabSourceWords } from "@/components/report/source-words";
import { LinkButton } from "@/components/ui/button";
import { OutsideText } from "@/components/ui/outside-text";
import { SymbolName } from "@/components/ui/symbol-name";
import { filtersToQuery, parseFilters } from "@/lib/filters";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import { findCause } from "@/lib/report/cause";
import { crashingThread } from "@/lib/report/crashing-thread";
import { stackReader } from "@/lib/report/frames/stack-reader";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { describeModules } from "@/lib/report/modules/describe-modules";
import { splitSymbol } from "@/lib/report/symbol";

type Props = { report: ReportDetail; clock: Clock };

/** A report for paper: cause, facts, attributes, the stack in full and the modules, one after the other. */
export function PrintedReport({ report, clock }: Props) {
  const { bugsplatId, database, group, content } = report;
  const { model, attributes } = content;
  const cause = findCause(model, report);
  const thread = crashingThread(model);
  const judge = reportJudge(model, report);
  const links = frameLinks(report, judge);
  const readStack = stackReader({ model, judge, links, groupName: group.name, isFound: null });
  const crashedIn = splitSymbol(cause.symbol ?? "").module;
  const address = reportAddress(report.id, NO_FILTERS);
  const reportsOf = (version: string[]) =>
    `/reports${filtersToQuery({ ...NO_FILTERS, database: [database], app: [report.application], version })}`;
  return (
    <main className="mx-auto flex w-full max-w-5xl flex-col gap-5 px-4 py-6 print:block print:max-w-none print:space-y-5 print:p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 print:hidden">
        <LinkButton href={address({})} look="quiet">
          <ChevronLeft aria-hidden className="size-3.5" /> Back to the report
        </LinkButton>
        <p className="text-muted text-sm scripting:hidden">Print this page with your browser.</p>
        <PrintButton />
      </div>
      <div>
        <h1 className="font-semibold text-xl tracking-tight">Report {bugsplatId}</h1>
        <p className="text-muted text-sm">
          In BugSplat's database <OutsideText value={database} />, group{" "}
          <SymbolName symbol={group.name} />
        </p>
      </div>
      <ReportSummary
        report={report}
        cause={cause}
        judge={judge}
        applicationHref={reportsOf([])}
        versionHref={reportsOf([report.version])}
        userHref={null}
        address={address}
        clock={clock}
      />
      {Object.keys(attributes).length > 0 && <AttributesTab attributes={attributes} />}
      <SourceLine words={tabSourceWords("stack", content)} />
      {thread && <PrintedStack thread={thread} stack={readStack(thread, false)} />}
      <SourceLine words={tabSourceWords("modules", content)} />
      {model.modules.length > 0 && (
        <PrintedModules modules={describeModules({ ...report, model, judge, crashedIn })} />
      )}
    </main>
  );
}

const NO_FILTERS = parseFilters({});

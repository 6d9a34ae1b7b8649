import type { Metadata } from "next";
import { Frame } from "@/app/frame";
import { openView } from "@/app/open-view";
import { loadReport } from "@/app/reports/[report]/load-report";
import { openList } from "@/app/reports/[report]/open-list";
import { ReportHeading } from "@/components/report/report-heading";
import { ReportSummary } from "@/components/report/report-summary";
import { ReportTab } from "@/components/report/report-tab";
import { ReportTabs } from "@/components/report/report-tabs";
import { keptView, parseReportView, reportAddress } from "@/components/report/report-view";
import { SourceLine } from "@/components/report/source-line";
import { tabSourceWords } from "@/components/report/source-words";
import { openTab, tabSummaries } from "@/components/report/tab-summaries";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { readDocument } from "@/lib/reading/read-document";
import { findCause } from "@/lib/report/cause";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import { frameFinder } from "@/lib/search/find-frames";

type Props = PageProps<"/reports/[report]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { bugsplatId } = await loadReport((await params).report);
  return { title: `Report ${bugsplatId}` };
}

export default async function Page({ params, searchParams }: Props) {
  const report = await loadReport((await params).report);
  const view = await openView(`/reports/${report.id}`, searchParams);
  const opened = parseReportView(await searchParams);

  const tabs = tabSummaries(report.content);
  const tab = openTab(tabs, opened.tab);
  const text = tab === "debugger-text" ? report.content.model.debugOutput : null;
  const document = text ? (report.content.document ?? (await readDocument(text))) : null;
  const cause = findCause(report.content.model, report);
  const judge = reportJudge(report.content.model, report);
  const filters = carriedFilters(view.filters);
  const kept = keptView(opened);
  const address = reportAddress(report.id, view.filters, kept);
  const reportsOf = (version: string[]) => {
    const { database, application } = report;
    const query = filtersToQuery({ ...filters, database: [database], app: [application], version });
    return `/reports${query}`;
  };

  return (
    <Frame view={{ ...view, filters }} current="reports" filterPath="/reports">
      <div className="flex flex-col gap-4">
        <ReportHeading
          report={report}
          groupHref={`/groups/${report.group.id}${filtersToQuery(filters)}`}
          query={filtersToQuery(filters)}
          opened={await openList(view, report, opened.list)}
          reportHref={(id) => reportAddress(id, view.filters, kept)({ tab: opened.tab })}
        />
        <ReportSummary
          report={report}
          cause={cause}
          judge={judge}
          applicationHref={reportsOf([])}
          versionHref={reportsOf([report.version])}
          address={address}
          clock={view.clock}
        />
        <ReportTabs tabs={tabs} current={tab} address={address} />
        <SourceLine words={tabSourceWords(tab, report.content)} />
        <ReportTab
          tab={tab}
          report={report}
          document={document}
          cause={cause}
          judge={judge}
          isFound={frameFinder(view.condition)}
          view={opened}
          address={address}
          clock={view.clock}
        />
      </div>
    </Frame>
  );
}

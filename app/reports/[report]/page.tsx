import type { Metadata } from "next";
import { Frame } from "@/app/frame";
import { openView, type View } from "@/app/open-view";
import { showPeople } from "@/app/privacy/show-people";
import { findReport } from "@/app/reports/[report]/load-report";
import { openList } from "@/app/reports/[report]/open-list";
import { PeopleLine } from "@/components/privacy/people-line";
import { GoneBody } from "@/components/report/gone-body";
import { GoneReport as GoneReportNote } from "@/components/report/gone-report";
import { ReportHeading } from "@/components/report/report-heading";
import { ReportSummary } from "@/components/report/report-summary";
import { ReportTab } from "@/components/report/report-tab";
import { ReportTabs } from "@/components/report/report-tabs";
import { keptView, parseReportView, reportAddress } from "@/components/report/report-view";
import { SourceLine } from "@/components/report/source-line";
import { tabSourceWords } from "@/components/report/source-words";
import { openTab, tabSummaries } from "@/components/report/tab-summaries";
import { carriedFilters, filtersToQuery } from "@/lib/filters";
import { setAnswerStatus } from "@/lib/observe/answer-status";
import { readDocument } from "@/lib/reading/read-document";
import { findCause } from "@/lib/report/cause";
import { reportJudge } from "@/lib/report/in-app/report-judge";
import type { GoneReport } from "@/lib/retention/find-gone-report";
import { frameFinder } from "@/lib/search/find-frames";
import { writeTerm } from "@/lib/search/refine/refine-query";

type Props = PageProps<"/reports/[report]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report, gone } = await findReport((await params).report);
  return { title: report ? `Report ${report.bugsplatId}` : `Report ${gone.bugsplatId} is gone` };
}

export default async function Page({ params, searchParams }: Props) {
  const { report, gone } = await findReport((await params).report);
  const view = await openView(`/reports/${(report ?? gone).id}`, searchParams);
  if (!report) return <GonePage gone={gone} view={view} />;
  const opened = parseReportView(await searchParams);

  const tabs = tabSummaries(report.content);
  const { kept, model } = report.content;
  const hasStack = model.threads.length > 0;
  const tab = kept ? openTab(tabs, opened.tab) : "stack";
  const text = tab === "debugger-text" ? report.content.model.debugOutput : null;
  const document = text ? (report.content.document ?? (await readDocument(text))) : null;
  const cause = findCause(report.content.model, report);
  const judge = reportJudge(report.content.model, report);
  const filters = carriedFilters(view.filters);
  const look = keptView(opened);
  const address = reportAddress(report.id, view.filters, look);
  const reportsOf = (version: string[]) => {
    const { database, application } = report;
    const query = filtersToQuery({ ...filters, database: [database], app: [application], version });
    return `/reports${query}`;
  };
  const userTerm = writeTerm("user", report.user);
  const userReports = {
    ...filters,
    database: [report.database],
    app: [],
    version: [],
    q: userTerm,
  };

  return (
    <Frame view={{ ...view, filters }} current="reports" filterPath="/reports">
      <div className="flex flex-col gap-4">
        <ReportHeading
          report={report}
          groupHref={`/groups/${report.group.id}${filtersToQuery(filters)}`}
          query={filtersToQuery(filters)}
          opened={await openList(view, report, opened.list)}
          reportHref={(id) => reportAddress(id, view.filters, look)({ tab: opened.tab })}
        />
        <ReportSummary
          report={report}
          cause={cause}
          judge={judge}
          applicationHref={reportsOf([])}
          versionHref={reportsOf([report.version])}
          userHref={report.user.trim() ? `/reports${filtersToQuery(userReports)}` : null}
          address={address}
          clock={view.clock}
          people={
            <PeopleLine
              disclosure={report.disclosure}
              subject={{ kind: "report", id: report.id }}
              timeZone={view.clock.timeZone}
              action={showPeople}
            />
          }
        />
        {kept ? (
          <>
            <ReportTabs tabs={tabs} current={tab} address={address} />
            <SourceLine words={tabSourceWords(tab, report.content)} />
          </>
        ) : (
          <GoneBody report={report} clock={view.clock} />
        )}
        {(kept || hasStack) && (
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
        )}
      </div>
    </Frame>
  );
}

/** 410, since it was here: an answer of 404 would say that it never was. */
function GonePage({ gone, view }: { gone: GoneReport; view: View }) {
  setAnswerStatus(410);
  const filters = carriedFilters(view.filters);
  return (
    <Frame view={{ ...view, filters }} current="reports" filterPath="/reports">
      <GoneReportNote report={gone} query={filtersToQuery(filters)} clock={view.clock} />
    </Frame>
  );
}

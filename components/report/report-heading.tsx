import { ExternalLink, Printer } from "lucide-react";
import { CompareMenu } from "@/components/compare/compare-menu";
import { bugsplatReportAddress } from "@/components/report/bugsplat-address";
import { ReportKeys } from "@/components/report/report-keys";
import { type OpenedList, ReportSteps } from "@/components/report/report-steps";
import { LinkButton } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { CopyButton } from "@/components/ui/copy-button";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SymbolName } from "@/components/ui/symbol-name";
import { formatCount } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";

type Props = {
  report: ReportDetail;
  groupHref: string;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
  opened: OpenedList;
  /** Where another report is, with the same tab open. */
  reportHref: (id: string) => string;
};

/** Names the report and its group, and leads to the reports around it. */
export function ReportHeading({ report, groupHref, query, opened, reportHref }: Props) {
  const { bugsplatId, database, group } = report;
  return (
    <PageHeading
      title={`Report ${bugsplatId}`}
      beside={<CopyButton text={bugsplatId} what="the report's number" />}
      summary={
        <>
          In the group{" "}
          <Link href={groupHref} className="hover:underline">
            <SymbolName symbol={group.name} />
          </Link>{" "}
          with {formatCount(group.reports)} {group.reports === 1 ? "report" : "reports"}
        </>
      }
    >
      <nav aria-label="Report" className="flex flex-wrap gap-2">
        <ReportSteps opened={opened} reportHref={reportHref} />
        <CompareMenu reportId={report.id} opened={opened} query={query} />
        <a
          href={bugsplatReportAddress(database, bugsplatId)}
          target="_blank"
          rel="noreferrer"
          className={buttonLook()}
        >
          BugSplat <ExternalLink aria-hidden className="size-3.5" />
          <span className="sr-only">(opens in a new tab)</span>
        </a>
        <LinkButton href={`/reports/${report.id}/print`} title="Facts, stack and modules to print">
          <Printer aria-hidden className="size-3.5" /> Print
        </LinkButton>
        <ReportKeys />
      </nav>
    </PageHeading>
  );
}

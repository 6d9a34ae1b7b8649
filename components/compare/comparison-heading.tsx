import { ArrowLeftRight, Download } from "lucide-react";
import { compareAddress } from "@/components/compare/compare-address";
import { LinkButton } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { CopyButton } from "@/components/ui/copy-button";
import { PageHeading } from "@/components/ui/page-heading";
import type { ReportDetail } from "@/lib/queries/get-report";

type Props = {
  a: ReportDetail;
  b: ReportDetail;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
  markdown: string;
};

/** A longer text is only downloaded: for the button it would be in the page once more. */
const LONGEST_COPY = 50_000;

/** Names the two reports, swaps them, and gives the comparison to be pasted elsewhere. */
export function ComparisonHeading({ a, b, query, markdown }: Props) {
  return (
    <PageHeading title={`Report ${a.bugsplatId} and report ${b.bugsplatId}`} summary={noteOf(a, b)}>
      <nav aria-label="Comparison" className="flex flex-wrap gap-2 print:hidden">
        <LinkButton href={compareAddress(b.id, a.id, query)}>
          <ArrowLeftRight aria-hidden className="size-3.5" /> Swap
        </LinkButton>
        {markdown.length <= LONGEST_COPY && (
          <CopyButton text={markdown} what="the comparison as Markdown" label="Copy as Markdown" />
        )}
        <a
          href={`${compareAddress(a.id, b.id)}/markdown`}
          download
          className={buttonLook()}
          title="Download the comparison as Markdown"
        >
          <Download aria-hidden className="size-3.5" />
          <span className="sr-only">Download the comparison as Markdown</span>
        </a>
      </nav>
    </PageHeading>
  );
}

/** What makes them less alike than two reports of one group. */
function noteOf(a: ReportDetail, b: ReportDetail): string {
  if (a.id === b.id) return "These are the same report.";
  if (a.database !== b.database) return "They are of two databases.";
  if (a.application !== b.application) return "They are of two applications.";
  if (a.group.id !== b.group.id) return "They are of two groups.";
  return "They are of one group.";
}

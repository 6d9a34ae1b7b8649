import { FileQuestion } from "lucide-react";
import { bugsplatReportAddress } from "@/components/report/bugsplat-address";
import { EmptyState } from "@/components/ui/empty-state";
import type { ReportDetail } from "@/lib/queries/get-report";

type Props = {
  /** What is not there, in the plural or without number: "registers". */
  what: string;
  report: ReportDetail;
};

/** Stands where a part of the report would be that did not come: says why, and where it may be. */
export function MissingPart({ what, report }: Props) {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState icon={FileQuestion} title={`No ${what}`}>
        <p>{reason(what, report)}</p>
        <p className="mt-2">
          <a
            href={bugsplatReportAddress(report.database, report.bugsplatId)}
            target="_blank"
            rel="noreferrer"
            className="text-accent hover:underline"
          >
            Look for {what} in BugSplat
          </a>
        </p>
      </EmptyState>
    </div>
  );
}

function reason(what: string, { content }: ReportDetail): string {
  const { kept, reportXml, model } = content;
  if (!kept) return "What came with this report is kept no longer; only the facts above are left.";
  if (model.feedback)
    return `This is feedback from a user and not a crash, so there are no ${what}.`;
  if (what === "debugger text") return "BugSplat sent no debugger text with this report.";
  const told = model.debugOutput ? ", and the debugger text that it sent has none" : "";
  if (reportXml === "") {
    return `The ${what} would be in the report XML, which BugSplat did not send with this report${told}.`;
  }
  return `The report XML that BugSplat sent holds no ${what}${told}.`;
}

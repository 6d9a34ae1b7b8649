import { CauseLine } from "@/components/report/cause-line";
import { FeedbackWords } from "@/components/report/feedback-words";
import { ReportFacts } from "@/components/report/report-facts";
import { UserDescription } from "@/components/report/user-description";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { Cause } from "@/lib/report/cause";

type Props = {
  report: ReportDetail;
  cause: Cause;
  applicationHref: string;
  versionHref: string;
  clock: Clock;
};

/** What happened, to whom and when: above the tabs, whichever is open. */
export function ReportSummary({ report, cause, ...rest }: Props) {
  const { feedback } = report.content.model;
  return (
    <section aria-label="Summary" className="rounded-lg border border-line bg-surface">
      <div className="border-line border-b px-4 py-3.5">
        {feedback ? <FeedbackWords feedback={feedback} /> : <CauseLine cause={cause} />}
      </div>
      <div className="flex flex-col gap-4 px-4 py-4">
        {report.userDescription && <UserDescription text={report.userDescription} />}
        <ReportFacts report={report} cause={cause} {...rest} />
      </div>
    </section>
  );
}

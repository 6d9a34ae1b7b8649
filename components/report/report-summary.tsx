import type { ReactNode } from "react";
import { CauseLine } from "@/components/report/cause-line";
import { FeedbackWords } from "@/components/report/feedback-words";
import { ReportFacts } from "@/components/report/report-facts";
import type { ReportAddress } from "@/components/report/report-view";
import { SourceLine } from "@/components/report/source-line";
import { causeSourceWords } from "@/components/report/source-words";
import { UnreadNotice } from "@/components/report/unread-notice";
import { UserDescription } from "@/components/report/user-description";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { Cause } from "@/lib/report/cause";
import { describeCause } from "@/lib/report/cause/describe-cause";
import type { FrameJudge } from "@/lib/report/in-app/judge-frame";
import { sourceAddress } from "@/lib/report/source-link/source-address";

type Props = {
  report: ReportDetail;
  cause: Cause;
  judge: FrameJudge;
  applicationHref: string;
  versionHref: string;
  /** The reports of the same user; null where none is said. */
  userHref: string | null;
  address: ReportAddress;
  clock: Clock;
  /** Says whether people are masked. */
  people?: ReactNode;
};

/** What happened, to whom and when: above the tabs, whichever is open. */
export function ReportSummary({ report, cause, judge, address, people, ...rest }: Props) {
  const { model } = report.content;
  const { sourceLink, version } = report;
  return (
    <section aria-label="Summary" className="rounded-lg border border-line bg-surface">
      <div className="border-line border-b px-4 py-3.5">
        {model.feedback ? (
          <FeedbackWords feedback={model.feedback} />
        ) : (
          <>
            <CauseLine
              cause={describeCause(model, report, judge)}
              address={address}
              source={(place) => sourceLink && sourceAddress(sourceLink, { ...place, version })}
            />
            <SourceLine words={causeSourceWords(report.content)} />
          </>
        )}
      </div>
      <div className="flex flex-col gap-4 px-4 py-4">
        <UnreadNotice unread={report.unread} />
        {report.userDescription && <UserDescription text={report.userDescription} />}
        <ReportFacts report={report} cause={cause} {...rest} />
        {people}
      </div>
    </section>
  );
}

import { MoreFacts } from "@/components/report/more-facts";
import { ReportTimes } from "@/components/report/report-times";
import { signatureAddress } from "@/components/report/signature-address";
import { Detail, DetailList } from "@/components/ui/detail-list";
import { Link } from "@/components/ui/link";
import { LongText } from "@/components/ui/long-text";
import { OutsideText } from "@/components/ui/outside-text";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import type { Cause } from "@/lib/report/cause";

type Props = {
  report: ReportDetail;
  cause: Cause;
  /** The reports of its application, and of its version. */
  applicationHref: string;
  versionHref: string;
  /** The reports of the same user; null where none is said. */
  userHref: string | null;
  clock: Clock;
};

/** What is known of the report beside its stack. */
export function ReportFacts({
  report,
  cause,
  applicationHref,
  versionHref,
  userHref,
  clock,
}: Props) {
  const { exceptionCode, exceptionMessage } = report;
  const { model, moreFacts } = report.content;
  return (
    <div>
      <DetailList>
        <Detail name="Application">
          <Link href={applicationHref} className={LINK} title="Reports of this application">
            <OutsideText value={report.application} />
          </Link>
        </Detail>
        <Detail name="Version">
          <Link href={versionHref} className={LINK} title="Reports of this version">
            <OutsideText value={report.version} />
          </Link>
        </Detail>
        <Detail name="Platform">{text(report.platform ?? model.platform)}</Detail>
        <Detail name="Operating system">{text(model.os)}</Detail>
        <ReportTimes report={report} clock={clock} />
        <Detail name="Key">{text(report.key)}</Detail>
        <Detail name="User">
          {userHref ? (
            <Link href={userHref} className={LINK} title="Reports of this user">
              <OutsideText value={report.user} />
            </Link>
          ) : (
            text(report.user)
          )}
        </Detail>
        <Detail name="E-mail">{text(report.email)}</Detail>
        <Detail name="IP address">{text(report.ipAddress)}</Detail>
        <Detail name="Signature">
          {report.signature && (
            <Link
              href={signatureAddress(report.signature, report.database)}
              className={LINK}
              title="Reports with this signature"
            >
              <span className="wrap-anywhere font-mono text-xs">
                <OutsideText value={report.signature} />
              </span>
            </Link>
          )}
        </Detail>
        <Detail name="Call-stack hash">{text(report.callStackHash, "font-mono text-xs")}</Detail>
        {differs(exceptionCode, cause.code) && (
          <Detail name="Exception code of the notification">{text(exceptionCode)}</Detail>
        )}
        {differs(exceptionMessage, cause.what) && (
          <Detail name="Exception message of the notification">{text(exceptionMessage)}</Detail>
        )}
      </DetailList>
      <MoreFacts facts={moreFacts} />
    </div>
  );
}

const LINK = "text-accent hover:underline";

/** Nothing for what is unknown, so that the fact itself says so. */
function text(value: string | null, className?: string) {
  return value?.trim() ? <LongText value={value} fold={120} className={className} /> : null;
}

/** The notification can say something else than its XML, from which the cause is read first. */
function differs(notified: string, read: string | null): boolean {
  return notified !== "" && notified.toLowerCase() !== read?.toLowerCase();
}

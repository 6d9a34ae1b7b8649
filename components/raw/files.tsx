import { ExternalLink, FileArchive } from "lucide-react";
import { bugsplatReportAddress } from "@/components/report/bugsplat-address";
import { Badge } from "@/components/ui/badge";
import { buttonLook } from "@/components/ui/button-look";
import { LongText } from "@/components/ui/long-text";
import { Panel } from "@/components/ui/panel";
import { type Clock, formatInstant, formatRelative } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import { type CrashFile, readCrashFile } from "@/lib/report/crash-file";

type Props = { report: ReportDetail; clock: Clock };

/** The crash file that BugSplat keeps, if the notification linked to it. We never fetch it. */
export function Files({ report, clock }: Props) {
  const file = readCrashFile(report.content.crashFileUrl);
  if (!file) return null;
  const expired = file.expiresAt !== null && file.expiresAt <= clock.now;
  return (
    <Panel title="Files">
      <div className="flex flex-col gap-2 px-4 py-3 text-sm">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <FileArchive aria-hidden className="size-4 text-faint" />
          <span className="font-medium">Crash file</span>
          {expired && <Badge tone="warning">expired</Badge>}
          <span className="text-muted">{stateOf(file, clock)}</span>
        </div>
        <LongText value={file.address} fold={160} className="font-mono text-muted text-xs" />
        <div className="flex flex-wrap gap-2 print:hidden">
          {file.isLink && !expired && (
            <OutsideLink href={file.address}>Download the crash file</OutsideLink>
          )}
          <OutsideLink href={bugsplatReportAddress(report.database, report.bugsplatId)}>
            Look for it in BugSplat
          </OutsideLink>
        </div>
      </div>
    </Panel>
  );
}

function OutsideLink({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      referrerPolicy="no-referrer"
      className={buttonLook()}
    >
      {children} <ExternalLink aria-hidden className="size-3.5" />
      <span className="sr-only">(opens in a new tab)</span>
    </a>
  );
}

function stateOf({ isLink, expiresAt }: CrashFile, { now, timeZone }: Clock): string {
  if (!isLink) return "BugSplat sent no web address for it, only this text.";
  if (!expiresAt) return "The link may have expired: it does not say until when it works.";
  const exact = `${formatInstant(expiresAt, timeZone)} (${timeZone})`;
  return expiresAt <= now
    ? `The link worked until ${exact}, ${formatRelative(expiresAt, now)}.`
    : `The link works until ${exact}, ${formatRelative(expiresAt, now)}.`;
}

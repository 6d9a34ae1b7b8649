import { ArchiveX, ExternalLink } from "lucide-react";
import { bugsplatReportAddress } from "@/components/report/bugsplat-address";
import { LinkButton } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { PageHeading } from "@/components/ui/page-heading";
import { SymbolName } from "@/components/ui/symbol-name";
import { type Clock, formatCount, formatInstant } from "@/lib/format";
import type { GoneReport as Gone } from "@/lib/retention/find-gone-report";
import { ruleWords } from "@/lib/retention/rule-words";

type Props = {
  report: Gone;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
  clock: Clock;
};

/** Stands at the address of a report that is gone: that it was here, why it went, what is left. */
export function GoneReport({ report, query, clock }: Props) {
  const { id, bugsplatId, database, group, application, version } = report;
  const time = (instant: Date) => (
    <time dateTime={instant.toISOString()}>{formatInstant(instant, clock.timeZone)}</time>
  );
  return (
    <div className="flex flex-col gap-4">
      <PageHeading title={`Report ${bugsplatId} is gone`} />
      <div className="max-w-3xl space-y-3 rounded-lg border border-line bg-surface px-4 py-4">
        <p className="flex gap-2.5">
          <ArchiveX aria-hidden className="mt-0.5 size-4 shrink-0 text-faint" />
          <span className="min-w-0">
            Report {id} was here. Its details were removed on {time(report.goneAt)}
            {report.rule && <> by the rule “{ruleWords(report.rule)}”</>}
            {report.isForgotten && " because all data of one person was deleted"}, and cannot be
            brought back.
          </span>
        </p>
        <p className="text-muted">
          BugSplat received it on {time(report.receivedAt)}, of{" "}
          <OutsideText value={application.slice(0, LONGEST)} />{" "}
          <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />. It is still
          counted in its group{" "}
          <Link href={`/groups/${group.id}${query}`} className="text-accent underline">
            <SymbolName symbol={group.name} />
          </Link>
          , which has {formatCount(group.reports)} {group.reports === 1 ? "report" : "reports"}.
        </p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`/groups/${group.id}${query}`}>Its group</LinkButton>
          <a
            href={bugsplatReportAddress(database, bugsplatId)}
            target="_blank"
            rel="noreferrer"
            className={buttonLook()}
          >
            Look in BugSplat <ExternalLink aria-hidden className="size-3.5" />
            <span className="sr-only">(opens in a new tab)</span>
          </a>
          {!report.isForgotten && (
            <LinkButton href={`/settings/retention?${new URLSearchParams({ database })}`}>
              What is kept how long
            </LinkButton>
          )}
        </div>
      </div>
    </div>
  );
}

/** More of a name than any line shows. */
const LONGEST = 200;

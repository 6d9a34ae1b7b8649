import { MutedUntil, ResolvedIn } from "@/components/triage/change-words";
import { MuteCourse } from "@/components/triage/mute-course";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { type Clock, formatQuantity } from "@/lib/format";
import type { Evidence } from "@/lib/triage/find-evidence";
import type { Triage } from "@/lib/triage/get-triage";

type Props = {
  triage: Triage;
  /** The filters for the link to a report. */
  query: string;
  clock: Clock;
};

const LONGEST = 100;

/** Why a group is what it is: who decided it, and what has come of that. */
export function StateLine({ triage, query, clock }: Props) {
  const { decision, evidence } = triage;
  if (decision === null) return "Nobody has resolved or muted it.";
  const who = <OutsideText value={decision.actor ?? "somebody"} />;
  const when = <Instant value={decision.changedAt} clock={clock} />;
  switch (decision.kind) {
    case "reopen":
      return (
        <>
          Reopened by {who} {when}.
        </>
      );
    case "resolve":
      return (
        <>
          Resolved <ResolvedIn {...decision.resolution} />, by {who} {when}.{" "}
          {evidence && <EvidenceLine {...{ evidence, query, clock }} />}
        </>
      );
    case "mute":
      return (
        <>
          Muted <MutedUntil {...decision.mute} clock={clock} />, by {who} {when}
          <MuteCourse triage={triage} mute={decision.mute} clock={clock} />.
        </>
      );
  }
}

function EvidenceLine({
  evidence,
  query,
  clock,
}: Pick<Props, "query" | "clock"> & { evidence: Evidence }) {
  const { application, version, after, order, reportId, bugsplatId, receivedAt, reports } =
    evidence;
  const seen = <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />;
  return (
    <>
      Back in <OutsideText value={application.slice(0, LONGEST)} /> {seen} with{" "}
      <Link href={`/reports/${reportId}${query}`} className="text-accent underline">
        report {bugsplatId}
      </Link>
      , received <Instant value={receivedAt} clock={clock} />
      {reports > 1 && `, the first of ${formatQuantity(reports, "report")}`}.{" "}
      {version === after ? (
        <>That is the version itself.</>
      ) : (
        <>
          {seen} is not older than{" "}
          <OutsideText value={after.slice(0, LONGEST)} empty="(no version)" />:{" "}
          <OutsideText value={order.slice(0, 2 * LONGEST)} />.
        </>
      )}
    </>
  );
}

import { LabelChip } from "@/components/triage/label-chip";
import { muteEndWords } from "@/components/triage/mute-end-words";
import { TicketLink } from "@/components/triage/ticket-link";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { type Clock, formatInstant } from "@/lib/format";
import type { Resolution } from "@/lib/triage/baseline";
import type { Assignee, Change, Mute } from "@/lib/triage/change";

type Props = {
  change: Change;
  /** The change that it undoes, when it is one of those that are known. */
  undone?: Change | undefined;
  clock: Clock;
};

const LONGEST = 100;

/** What a change did, behind the name of whoever did it: "resolved it in Hedgerow 4.2". */
export function ChangeWords({ change, undone, clock }: Props) {
  switch (change.kind) {
    case "resolve":
      return (
        <>
          resolved it <ResolvedIn {...change.resolution} />
        </>
      );
    case "mute":
      return (
        <>
          muted it <MutedUntil {...change.mute} clock={clock} />
        </>
      );
    case "reopen":
      return "reopened it";
    case "assign":
      return <Assigned to={change.assignee} />;
    case "label":
      return (
        <>
          put the label <LabelChip label={change.label} /> on it
        </>
      );
    case "unlabel":
      return (
        <>
          took the label <LabelChip label={change.label} /> off it
        </>
      );
    case "link":
      return (
        <>
          linked the ticket <TicketLink ticket={change.ticket} />
        </>
      );
    case "unlink":
      return (
        <>
          took the ticket <TicketLink ticket={change.ticket} /> away
        </>
      );
    case "merge":
      return (
        <>
          merged it into <OtherGroup id={change.other} />
        </>
      );
    case "absorb":
      return (
        <>
          merged <OtherGroup id={change.other} /> into it
        </>
      );
    case "unmerge":
      return (
        <>
          took it out of <OtherGroup id={change.other} /> again
        </>
      );
    case "release":
      return (
        <>
          took <OtherGroup id={change.other} /> out of it again
        </>
      );
    case "comment":
      return "commented";
    case "undo":
      return undone?.kind === "undo" ? "did again what was undone" : <Undid change={undone} />;
  }
}

function OtherGroup({ id }: { id: string }) {
  return (
    <Link href={`/groups/${id}`} className="underline hover:text-text">
      group {id}
    </Link>
  );
}

function Undid({ change }: { change: Change | undefined }) {
  if (!change) return "undid an older change";
  const what = {
    resolve: "the resolution",
    mute: "the mute",
    reopen: "the reopening",
    assign: "the assignment",
    label: "a label",
    unlabel: "the removal of a label",
    link: "a ticket",
    unlink: "the removal of a ticket",
    merge: "a merge",
    absorb: "a merge",
    unmerge: "the end of a merge",
    release: "the end of a merge",
    comment: "a comment",
    undo: "an undo",
  };
  return `took back ${what[change.kind]} (${change.number})`;
}

function Assigned({ to }: { to: Assignee | null }) {
  if (to === null) return "assigned it to nobody";
  return (
    <>
      assigned it to <OutsideText value={to.name} />
    </>
  );
}

/** "in Hedgerow 4.2": nothing for what was known then. */
export function ResolvedIn({ in: resolvedIn, baseline }: Resolution) {
  const versions = baseline.map(({ applicationId, application, version }, at) => (
    <span key={applicationId}>
      {at > 0 && " and "}
      <OutsideText value={application.slice(0, LONGEST)} />{" "}
      <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />
    </span>
  ));
  switch (resolvedIn) {
    case "now":
      return <>as of then, when {versions} was the newest version</>;
    case "version":
      return <>in {versions}</>;
    case "next":
      return <>in the version after {versions}</>;
  }
}

/** "until 100 more reports have come". */
export function MutedUntil({ until, reports, users, perHour, clock }: Mute & { clock: Clock }) {
  if (until !== null) {
    return (
      <>
        until <time dateTime={until.toISOString()}>{formatInstant(until, clock.timeZone)}</time>
      </>
    );
  }
  return muteEndWords({
    reports: reports?.more ?? null,
    users: users?.more ?? null,
    perHour,
  });
}

import type { TriageForm } from "@/components/triage/change-form";
import { ChangeWords } from "@/components/triage/change-words";
import { PassingNotice } from "@/components/triage/passing-notice";
import { UndoButton } from "@/components/triage/undo-button";
import { Instant } from "@/components/ui/instant";
import { Notice } from "@/components/ui/notice";
import { OutsideText } from "@/components/ui/outside-text";
import type { Clock } from "@/lib/format";
import type { HistoryLine, Triage } from "@/lib/triage/get-triage";
import type { Refusal } from "@/lib/triage/wish";

/** What came of the form that was just sent, as the address has it. */
export type Said = {
  /** The number of the change. */
  changed: number | null;
  refused: Refusal | null;
  /** The changes of the same that somebody else has made, and that were not seen. */
  overtaken: number[] | null;
};

type Props = { said: Said; triage: Triage; form: TriageForm; clock: Clock };

const REFUSALS: Record<Refusal, string> = {
  "no-version": "Not resolved: name the version in which it is.",
  "no-application": "Not resolved: this group has no report of that application.",
  "no-member": "Not assigned: choose somebody who may see this group; they may have been removed.",
  "no-label":
    "No label was changed: it is a short text on one line, of 50 letters at most that can be seen.",
  "no-ticket": "No ticket was linked: paste its whole address, which begins with https://.",
  "no-comment": "Nothing was written: the comment is empty.",
  "is-open": "Nothing was changed: the group is open already.",
  "is-assigned": "Nothing was changed: the group is assigned so already.",
  "is-labelled": "Nothing was changed: the group has that label already.",
  "not-labelled": "Nothing was changed: the group does not have that label.",
  "is-linked": "Nothing was changed: that ticket is linked already.",
  "not-linked": "Nothing was changed: that ticket is not linked.",
  "is-full": "Nothing was added: the group has 20 already. Take one away first.",
  "is-merge": "Nothing was undone: groups come apart again by Unmerge, beside what is merged.",
  "is-undone": "Nothing was undone: that change has been taken back already.",
};

/** What was done, with a way back; or what was not, and why. */
export function ChangeOutcome({ said, triage: { history }, form, clock }: Props) {
  const { changed, refused, overtaken } = said;
  if (refused) return <Notice tone="warning">{REFUSALS[refused]}</Notice>;
  if (overtaken !== null) {
    const theirs = history.filter(({ number }) => overtaken.includes(number)).reverse();
    return <Overtaken theirs={theirs} history={history} clock={clock} />;
  }
  const line = history.find(({ number }) => number === changed);
  if (!line || line.isUndone) return null;
  return (
    <PassingNotice key={line.number} parameter="changed">
      <span className="min-w-0 wrap-anywhere">
        Done: <ChangedBy line={{ ...line, actor: "you" }} history={history} clock={clock} />.
      </span>
      <UndoButton
        {...form}
        undoes={line.number}
        what="what was just done"
        look="secondary"
        shortcut="u"
      />
    </PassingNotice>
  );
}

type Lines = { history: HistoryLine[]; clock: Clock };

function Overtaken({ theirs, history, clock }: Lines & { theirs: HistoryLine[] }) {
  return (
    <Notice tone="warning">
      Not done: meanwhile {theirs.length === 0 && "somebody else has changed this group"}
      {theirs.map((line, at) => (
        <span key={line.number}>
          {at > 0 && ", then "}
          <ChangedBy line={line} history={history} clock={clock} />{" "}
          <Instant value={line.changedAt} clock={clock} />
        </span>
      ))}
      . This is the group as it is now: if it is still right, do it again.
    </Notice>
  );
}

function ChangedBy({ line, history, clock }: Lines & { line: HistoryLine }) {
  const undone =
    line.kind === "undo" ? history.find(({ number }) => number === line.undoes) : undefined;
  return (
    <>
      <OutsideText value={line.actor ?? "somebody"} />{" "}
      <ChangeWords change={line} undone={undone} clock={clock} />
    </>
  );
}

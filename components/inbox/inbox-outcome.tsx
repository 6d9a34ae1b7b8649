import type { TriageForm } from "@/components/triage/change-form";
import { ChangeWords } from "@/components/triage/change-words";
import { PassingNotice } from "@/components/triage/passing-notice";
import { UndoButton } from "@/components/triage/undo-button";
import { SymbolName } from "@/components/ui/symbol-name";
import type { Clock } from "@/lib/format";
import type { HistoryLine } from "@/lib/triage/get-triage";

type Props = {
  /** What was just done to the group before, and its name. */
  line: HistoryLine;
  name: string;
  form: TriageForm;
  clock: Clock;
};

/** What was just decided, with a way back to that group. */
export function InboxOutcome({ line, name, form, clock }: Props) {
  return (
    <PassingNotice key={`${form.group} ${line.number}`} parameter="decided">
      <span className="min-w-0 wrap-anywhere">
        <span className="line-clamp-2">
          <SymbolName symbol={name} />
        </span>
        Done: you <ChangeWords change={line} clock={clock} />.
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

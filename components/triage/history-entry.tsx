import clsx from "clsx";
import {
  BellOff,
  Check,
  Circle,
  Link2,
  Link2Off,
  type LucideIcon,
  Merge,
  MessageSquare,
  Split,
  Tag,
  Undo2,
  UserRound,
} from "lucide-react";
import type { TriageForm } from "@/components/triage/change-form";
import { ChangeWords } from "@/components/triage/change-words";
import { NoteText } from "@/components/triage/note-text";
import { UndoButton } from "@/components/triage/undo-button";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { type Clock, formatQuantity } from "@/lib/format";
import { type Change, isMerge } from "@/lib/triage/change";
import type { HistoryLine } from "@/lib/triage/get-triage";

type Props = {
  line: HistoryLine;
  /** The change that it undoes, when that is shown too. */
  undone: Change | undefined;
  form: TriageForm;
  clock: Clock;
};

const ICONS: Record<Change["kind"], LucideIcon> = {
  resolve: Check,
  mute: BellOff,
  reopen: Circle,
  assign: UserRound,
  label: Tag,
  unlabel: Tag,
  link: Link2,
  unlink: Link2Off,
  merge: Merge,
  absorb: Merge,
  unmerge: Split,
  release: Split,
  comment: MessageSquare,
  undo: Undo2,
};

/** One change or comment; what was taken back stays, and says so. */
export function HistoryEntry({ line, undone, form, clock }: Props) {
  const { number, kind, note, actor, changedAt, isUndone, bulk } = line;
  const Icon = ICONS[kind];
  return (
    <li
      id={`change-${number}`}
      className="flex items-start gap-3 border-line border-b px-4 py-2 text-sm last:border-b-0"
    >
      <Icon aria-hidden className="mt-1.5 size-3.5 shrink-0 text-faint" />
      <div className={clsx("min-w-0 flex-1 py-0.5 wrap-anywhere", isUndone && "text-faint")}>
        <p>
          <span className={clsx(isUndone && "line-through")}>
            <OutsideText value={actor ?? "Somebody"} />{" "}
            <ChangeWords change={line} undone={undone} clock={clock} />
          </span>{" "}
          <span className="text-faint text-xs">
            <Instant value={changedAt} clock={clock} />
            {isUndone && " · taken back"}
            {bulk && (
              <>
                {" · "}
                <Link href={`/groups/bulk/${bulk.id}`} className="underline hover:text-text">
                  in a bulk change of {formatQuantity(bulk.groups, "group")}
                </Link>
              </>
            )}
          </span>
        </p>
        {note && (
          <div className="mt-0.5">
            <NoteText note={note} />
          </div>
        )}
      </div>
      {!isUndone && !isMerge(line) && (
        <UndoButton {...form} undoes={number} what={`change ${number}`} />
      )}
    </li>
  );
}

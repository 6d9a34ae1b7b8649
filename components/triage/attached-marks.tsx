import { AssigneeName } from "@/components/triage/assignee-name";
import { LabelChip } from "@/components/triage/label-chip";
import type { GroupRow } from "@/lib/queries/list-groups";

/** So many labels fit into a line; the page of the group has all. */
const SHOWN = 2;

/** What people have put on a group, in a line of a list: who looks after it, and its labels. */
export function AttachedMarks({ group }: { group: GroupRow }) {
  const { assignee, assigneeMayLook, labels } = group;
  if (assignee === null && labels.length === 0) return null;
  const hidden = labels.length - SHOWN;
  return (
    <span className="mr-2 inline-flex max-w-full items-center gap-1.5 align-bottom">
      {assignee !== null && (
        <span className="inline-flex max-w-28 text-text">
          <AssigneeName name={assignee} mayLook={assigneeMayLook} />
        </span>
      )}
      {labels.slice(0, SHOWN).map((label) => (
        <LabelChip key={label} label={label} small />
      ))}
      {hidden > 0 && (
        <span className="text-faint">
          +{hidden}
          <span className="sr-only"> more labels</span>
        </span>
      )}
    </span>
  );
}

import { Menu } from "@/components/filters/menu";
import { AssigneeName } from "@/components/triage/assignee-name";
import { AssigneeSelect } from "@/components/triage/assignee-select";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { MenuChoice } from "@/components/triage/menu-choice";
import { NoteField } from "@/components/triage/note-field";
import { Button } from "@/components/ui/button";
import type { Triage } from "@/lib/triage/get-triage";

type Props = { triage: Triage; form: TriageForm };

/** Who looks after a group, and the ways to hand it on. */
export function AssigneeField({ triage: { assignee, members }, form }: Props) {
  return (
    <>
      {assignee ? <AssigneeName {...assignee} /> : <span className="text-muted">nobody</span>}
      <ChangeForm {...form} className="print:hidden">
        <Button
          type="submit"
          look="quiet"
          name="wish"
          value={assignee?.isViewer ? "assign-nobody" : "assign-me"}
          data-key="a"
        >
          {assignee?.isViewer ? "Unassign" : "Assign to me"}
        </Button>
      </ChangeForm>
      {form.isAllowed && (
        <Menu label="Assign to" look="quiet">
          <ChangeForm {...form} className="space-y-1 p-2">
            <div className="px-2 py-1.5">
              <AssigneeSelect members={members} chosen={assignee?.id ?? null} />
            </div>
            {assignee && <MenuChoice wish="assign-nobody" label="To nobody" />}
            <NoteField />
          </ChangeForm>
        </Menu>
      )}
    </>
  );
}

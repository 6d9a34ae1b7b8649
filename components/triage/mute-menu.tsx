import { Menu } from "@/components/filters/menu";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { MuteChoices } from "@/components/triage/mute-choices";
import { NoteField } from "@/components/triage/note-field";

/** How long a group can be muted: whichever it is, its reports are counted as ever. */
export function MuteMenu({ form, shortcut }: { form: TriageForm; shortcut: string | undefined }) {
  return (
    <Menu label="Mute" align="end" look="secondary" shortcut={shortcut}>
      <ChangeForm {...form} className="p-2">
        <MuteChoices />
        <NoteField />
      </ChangeForm>
    </Menu>
  );
}

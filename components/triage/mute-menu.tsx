import { Menu } from "@/components/filters/menu";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { MenuChoice } from "@/components/triage/menu-choice";
import { NoteField } from "@/components/triage/note-field";
import { MUTE_CHOICES } from "@/lib/triage/mute-choices";

/** How long a group can be muted: whichever it is, its reports are counted as ever. */
export function MuteMenu({ form, shortcut }: { form: TriageForm; shortcut: string | undefined }) {
  return (
    <Menu label="Mute" align="end" look="secondary" shortcut={shortcut}>
      <ChangeForm {...form} className="p-2">
        {MUTE_CHOICES.map(({ key, label, reports }) => (
          <MenuChoice
            key={key}
            wish={`mute-${key}`}
            label={reports === null ? label : `Until ${label} have come`}
          />
        ))}
        <NoteField />
      </ChangeForm>
    </Menu>
  );
}

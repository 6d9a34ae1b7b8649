import { Menu } from "@/components/filters/menu";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { LabelChip } from "@/components/triage/label-chip";
import { LabelInput } from "@/components/triage/label-input";
import { RemoveButton } from "@/components/triage/remove-button";
import type { Triage } from "@/lib/triage/get-triage";

type Props = { triage: Triage; form: TriageForm };

/** The labels of a group, each with a way to take it off, and one more. */
export function LabelsField({ triage: { labels, knownLabels }, form }: Props) {
  return (
    <>
      {labels.map((label) => (
        <span key={label} className="inline-flex items-center">
          <LabelChip label={label} />
          <RemoveButton
            {...form}
            wish="unlabel"
            name="label"
            value={label}
            what={`the label ${label}`}
          />
        </span>
      ))}
      {form.isAllowed && (
        <Menu label="Label" look="quiet">
          <ChangeForm {...form} className="p-2">
            <div className="px-2 py-1.5">
              <LabelInput known={knownLabels} buttons={[{ wish: "label", label: "Add" }]} />
            </div>
          </ChangeForm>
        </Menu>
      )}
    </>
  );
}

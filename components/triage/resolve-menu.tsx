import { Menu } from "@/components/filters/menu";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { MenuChoice } from "@/components/triage/menu-choice";
import { NoteField } from "@/components/triage/note-field";
import { VersionFields } from "@/components/triage/version-fields";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { OutsideText } from "@/components/ui/outside-text";
import type { Baseline } from "@/lib/triage/baseline";
import type { Triage } from "@/lib/triage/get-triage";

type Props = {
  form: TriageForm;
  triage: Triage;
  look: ButtonLook;
  shortcut: string | undefined;
};

const LONGEST = 60;

/** The ways to resolve a group, each with what would reopen it. */
export function ResolveMenu({ form, triage: { applications, baselines }, look, shortcut }: Props) {
  return (
    <Menu label="Resolve" align="end" look={look} shortcut={shortcut}>
      <ChangeForm {...form} className="space-y-1 p-2">
        {/* First, so that Enter in its field presses its own button. */}
        <div className="rounded-md px-2 py-1.5">
          <VersionFields
            applications={applications.map(({ id, name }) => ({ value: id, name }))}
            versions={[...new Set(applications.flatMap(({ versions }) => versions))]}
          >
            <Button type="submit" name="wish" value="resolve-version">
              Resolve
            </Button>
          </VersionFields>
        </div>
        <MenuChoice wish="resolve-now" label="Now">
          A report received from now on reopens it, of <Versions of={baselines.now} /> or later.
        </MenuChoice>
        <MenuChoice wish="resolve-next" label="In the next version">
          A report of a version after <Versions of={baselines.next} /> reopens it.
        </MenuChoice>
        <NoteField />
      </ChangeForm>
    </Menu>
  );
}

function Versions({ of }: { of: Baseline }) {
  return of.map(({ applicationId, application, version }, at) => (
    <span key={applicationId}>
      {at > 0 && ", "}
      <OutsideText value={application.slice(0, LONGEST)} />{" "}
      <OutsideText value={version.slice(0, LONGEST)} empty="(no version)" />
    </span>
  ));
}

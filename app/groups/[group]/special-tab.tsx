import type { View } from "@/app/open-view";
import { NoReports } from "@/components/filters/no-reports";
import { SpecialFindings } from "@/components/special/special-findings";
import { Panel } from "@/components/ui/panel";
import { findSpecial } from "@/lib/queries/find-special";
import type { Selection } from "@/lib/queries/selection";

type Props = {
  view: View;
  /** Of the group alone. */
  selection: Selection;
};

/** What the reports of a group have more often than others. */
export async function SpecialTab({ view, selection }: Props) {
  const special = await findSpecial(selection);
  const { path, clock, filters, applied } = view;
  if (special) return <SpecialFindings {...{ special, path, clock }} filters={applied} />;
  return (
    <Panel title="What is special">
      <NoReports filters={filters} path={path} timeZone={clock.timeZone} />
    </Panel>
  );
}

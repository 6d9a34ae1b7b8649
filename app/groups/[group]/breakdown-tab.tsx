import type { View } from "@/app/open-view";
import { NoReports } from "@/components/filters/no-reports";
import { BreakdownCards } from "@/components/special/breakdown-cards";
import { Panel } from "@/components/ui/panel";
import { listBreakdown } from "@/lib/queries/list-breakdown";
import type { Selection } from "@/lib/queries/selection";

type Props = {
  view: View;
  /** Of the group alone. */
  selection: Selection;
};

/** The reports of a group by everything that is known of them. */
export async function BreakdownTab({ view, selection }: Props) {
  const breakdown = await listBreakdown(selection);
  const { path, clock, filters, applied } = view;
  if (breakdown) return <BreakdownCards {...{ breakdown, path, clock }} filters={applied} />;
  return (
    <Panel title="Breakdown">
      <NoReports filters={filters} path={path} timeZone={clock.timeZone} />
    </Panel>
  );
}

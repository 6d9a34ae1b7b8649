import type { View } from "@/app/open-view";
import { NoReports } from "@/components/filters/no-reports";
import { GroupVersionTable } from "@/components/groups/group-version-table";
import { Panel } from "@/components/ui/panel";
import { filtersToQuery } from "@/lib/filters";
import { formatPeriod } from "@/lib/format";
import { type CountedGroupVersion, countGroupVersions } from "@/lib/queries/count-group-versions";
import type { Selection } from "@/lib/queries/selection";

type Props = {
  view: View;
  /** Of the group alone. */
  selection: Selection;
};

/** The versions of a group, with its part of each. */
export async function VersionsTab({ view, selection }: Props) {
  const { path, clock, filters } = view;
  const versions = await countGroupVersions(selection);
  const href = ({ application, version }: CountedGroupVersion) =>
    path + filtersToQuery({ ...filters, app: [application], version: [version], tab: null });
  return (
    <Panel title="Versions" aside={formatPeriod(filters.period, clock.timeZone)}>
      {versions.length === 0 ? (
        <NoReports filters={filters} path={path} timeZone={clock.timeZone} />
      ) : (
        <GroupVersionTable {...{ versions, href, clock }} />
      )}
    </Panel>
  );
}

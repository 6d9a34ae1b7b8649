import { GoneNotice } from "@/app/gone-notice";
import { listLook } from "@/app/list-look";
import type { View } from "@/app/open-view";
import { openReportPeek } from "@/app/reports/open-report-peek";
import { setColumns, setDensity } from "@/app/set-list-look";
import { VolumeChart } from "@/components/charts/volume-chart";
import { CompareVersions } from "@/components/compare/compare-versions";
import { ExportMenu } from "@/components/export/export-menu";
import { RefinedList } from "@/components/facets/refined-list";
import { NoReports } from "@/components/filters/no-reports";
import { GroupStack } from "@/components/groups/group-stack";
import type { MergeForm } from "@/components/groups/merge-form";
import { MergedGroups } from "@/components/groups/merged-groups";
import { SignaturePanel } from "@/components/groups/signature-panel";
import { readStackChoice, stackAddress } from "@/components/groups/stack-address";
import { ListTools } from "@/components/lists/list-tools";
import { openedFrom } from "@/components/report/report-view";
import { GROUP_REPORT_COLUMNS } from "@/components/reports/report-columns";
import { ReportTable } from "@/components/reports/report-table";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { filtersToQuery, type SearchParams } from "@/lib/filters";
import { formatQuantity } from "@/lib/format";
import { findGroupSignature } from "@/lib/queries/find-group-signature";
import { findGroupStack } from "@/lib/queries/find-group-stack";
import type { Group } from "@/lib/queries/get-group";
import { getVolume } from "@/lib/queries/get-volume";
import { listChoices } from "@/lib/queries/list-choices";
import { listFacets } from "@/lib/queries/list-facets";
import { listGroupVersions } from "@/lib/queries/list-group-versions";
import { listMergedGroups } from "@/lib/queries/list-merged-groups";
import { listReports, parseReportSort } from "@/lib/queries/list-reports";
import { listStackVariants } from "@/lib/queries/list-stack-variants";
import type { Selection } from "@/lib/queries/selection";

type Props = {
  view: View;
  group: Group;
  /** Of the group alone. */
  selection: Selection;
  params: SearchParams;
  merging: MergeForm;
};

/** Beside those that the pickers set. */
const FACETS = ["platform", "exception", "user", "has"] as const;

/** The stack of a group, when its reports came, and the reports. */
export async function OverviewTab({ view, group, selection, params, merging }: Props) {
  const { path, scope, clock, filters } = view;
  const { timeZone } = clock;
  const sort = parseReportSort(filters.sort);
  const ownScope = { databaseIds: [group.key.databaseId] };
  const query = openedFrom("group", filters);
  const choice = readStackChoice(params);
  const [
    stack,
    signature,
    merged,
    variants,
    volume,
    { rows, nextCursor },
    versions,
    facets,
    choices,
    peek,
    look,
  ] = await Promise.all([
    findGroupStack(scope, group.key, choice),
    findGroupSignature(scope, group.key),
    listMergedGroups(scope, group.key),
    listStackVariants(scope, group),
    getVolume(scope, selection, clock.now, filters),
    listReports(selection, { sort, cursor: filters.cursor, limit: 25 }),
    listGroupVersions(scope, group.key),
    listFacets(selection, FACETS),
    listChoices(ownScope, filters, selection),
    openReportPeek(view, params, query),
    listLook("group-reports", GROUP_REPORT_COLUMNS),
  ]);
  const place = (cursor: string | null) => path + filtersToQuery({ ...filters, cursor });
  const nothing = <NoReports filters={filters} path={path} timeZone={timeZone} />;
  return (
    <>
      <CompareVersions versions={versions} query={query} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <GroupStack
          {...{ stack, query, clock }}
          choices={{ choice, variants, href: (other) => stackAddress(path, filters, other) }}
        />
        <Panel title="Reports over time">
          {volume.total === 0 ? (
            nothing
          ) : (
            <VolumeChart {...{ volume, filters, path, timeZone }} file={`${path}/volume/csv`} />
          )}
        </Panel>
      </div>
      <SignaturePanel {...{ signature, query, clock, merging }} database={group.database} />
      <MergedGroups merged={merged} form={merging} />
      <GoneNotice selection={selection} listsReports />
      <RefinedList {...{ facets, choices, path }} filters={view.applied}>
        <Panel
          title="Reports"
          aside={
            <div className="flex items-center gap-3">
              {formatQuantity(volume.total, "report")} in this period
              {rows.length > 0 && view.problem === null && (
                <ExportMenu path={path} what="reports" onPhone="end" filters={filters} />
              )}
              <ListTools
                list="group-reports"
                offered={GROUP_REPORT_COLUMNS}
                look={look}
                actions={{ setColumns, setDensity }}
              />
            </div>
          }
        >
          {rows.length === 0 ? (
            nothing
          ) : (
            <ReportTable
              {...{ rows, sort, filters, path, query, clock, look, peek }}
              withGroup={false}
            />
          )}
          <Pager
            firstHref={filters.cursor && place(null)}
            nextHref={nextCursor && place(nextCursor)}
          />
        </Panel>
      </RefinedList>
    </>
  );
}

import { Sparkline } from "@/components/charts/sparkline";
import { ReportChange } from "@/components/lists/report-change";
import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { SortHeadCell } from "@/components/ui/sort-head-cell";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { Tooltip } from "@/components/ui/tooltip";
import { NewGroups } from "@/components/versions/new-groups";
import { ReportShare } from "@/components/versions/report-share";
import { VersionCell } from "@/components/versions/version-cell";
import { carriedFilters, type Filters, filtersToQuery } from "@/lib/filters";
import { type Clock, formatCount } from "@/lib/format";
import type { VersionRow, VersionSort } from "@/lib/queries/list-versions";

type Props = {
  rows: VersionRow[];
  /** By the version's id, see `listVersionTrends`. */
  trends: Map<string, number[]>;
  /** Reports of all versions and of the biggest one, which the shares are of. */
  total: number;
  highest: number;
  /** Whether each row tells its application and its database. */
  withApplication: boolean;
  withDatabase: boolean;
  sort: VersionSort;
  filters: Filters;
  clock: Clock;
};

/** The versions; on a phone with their reports only, and below the name groups and last seen. */
export function VersionTable({
  rows,
  trends,
  total,
  highest,
  sort,
  filters,
  clock,
  ...shown
}: Props) {
  const sorting = (by: VersionSort) => ({
    sorted: sort === by ? ("descending" as const) : null,
    href: `/versions${filtersToQuery({ ...filters, sort: by === "version" ? null : by, cursor: null })}`,
  });
  return (
    <Table caption="Versions" className="table-fixed">
      <thead>
        <tr className="border-line border-b">
          <SortHeadCell label="Version" {...sorting("version")} />
          <HeadCell className="w-32 max-md:hidden">Trend</HeadCell>
          <SortHeadCell
            label="Reports"
            numeric
            className="w-24 max-md:pr-4"
            {...sorting("count")}
          />
          <HeadCell className="w-36 pl-6 max-xl:hidden">Share</HeadCell>
          <HeadCell numeric className="w-24 max-md:hidden">
            Change
          </HeadCell>
          <HeadCell numeric className="w-20 max-md:hidden">
            Groups
          </HeadCell>
          <HeadCell numeric className="w-28 max-md:hidden">
            <Tooltip align="end" label={NEW_GROUPS}>
              New groups
            </Tooltip>
          </HeadCell>
          <HeadCell numeric className="w-20 max-lg:hidden">
            <Tooltip align="end" label={USERS}>
              Users
            </Tooltip>
          </HeadCell>
          <HeadCell className="w-36 pl-8 max-lg:hidden">First seen</HeadCell>
          <SortHeadCell label="Last seen" className="w-28 max-lg:hidden" {...sorting("last")} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const query = versionQuery(filters, row);
          return (
            <Row key={row.id} id={row.id} data-row className="group/row data-cursor:bg-hover">
              <VersionCell version={row} {...shown} {...{ query, clock }} />
              <Cell className="max-md:hidden">
                <Sparkline counts={trends.get(row.id) ?? []} />
              </Cell>
              <Cell numeric className="font-medium max-md:pr-4">
                {formatCount(row.reports)}
              </Cell>
              <Cell className="pl-6 text-muted max-xl:hidden">
                <ReportShare reports={row.reports} total={total} highest={highest} />
              </Cell>
              <Cell numeric className="text-muted max-md:hidden">
                <ReportChange now={row.reports} before={row.reportsBefore} />
              </Cell>
              <Cell numeric className="max-md:hidden">
                <Link href={`/groups${query}`} className="hover:underline">
                  {formatCount(row.groups)}
                </Link>
              </Cell>
              <Cell numeric className="max-md:hidden">
                <NewGroups count={row.newGroups} />
              </Cell>
              <Cell numeric className="max-lg:hidden">
                <Count value={row.users} />
              </Cell>
              <Cell className="pl-8 text-muted max-lg:hidden">
                <Instant value={row.firstReceivedAt} clock={clock} />
              </Cell>
              <Cell className="text-muted max-lg:hidden">
                <Instant value={row.lastReceivedAt} clock={clock} align="end" />
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

const NEW_GROUPS = `Of these groups, those whose first report ever was of this version, in this period \
or before it.`;

const USERS = `People who sent a report of this version, ever: told apart by user name, else e-mail, \
else IP address.`;

/** The same filters, for this version alone. */
function versionQuery(filters: Filters, row: VersionRow): string {
  const only = { database: [row.database], app: [row.application], version: [row.version] };
  return filtersToQuery({ ...carriedFilters(filters), status: filters.status, ...only });
}

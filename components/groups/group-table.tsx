import { Sparkline } from "@/components/charts/sparkline";
import { GroupCell } from "@/components/groups/group-cell";
import { VersionSpan } from "@/components/groups/version-span";
import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import { SortHeadCell } from "@/components/ui/sort-head-cell";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Filters, filtersToQuery } from "@/lib/filters";
import type { Clock } from "@/lib/format";
import type { GroupRow, GroupSort } from "@/lib/queries/list-groups";

type Props = {
  rows: GroupRow[];
  sort: GroupSort;
  filters: Filters;
  /** The filters for links to a group. */
  query: string;
  clock: Clock;
};

/** The group list; on a phone the name and the count are left, the rest stands below the name. */
export function GroupTable({ rows, sort, filters, query, clock }: Props) {
  const sorting = (by: GroupSort) => ({
    sorted: sort === by ? ("descending" as const) : null,
    href: `/groups${filtersToQuery({ ...filters, sort: by === "count" ? null : by, cursor: null })}`,
  });
  return (
    <Table caption="Groups of reports" className="table-fixed">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>Group</HeadCell>
          <HeadCell className="w-32 max-md:hidden">Trend</HeadCell>
          <SortHeadCell
            label="Reports"
            numeric
            className="w-20 max-md:pr-4 md:w-24"
            {...sorting("count")}
          />
          <HeadCell className="w-52 pl-8 max-lg:hidden">Versions</HeadCell>
          <SortHeadCell label="First seen" className="w-28 max-lg:hidden" {...sorting("first")} />
          <SortHeadCell label="Last seen" className="w-28 max-md:hidden" {...sorting("last")} />
        </tr>
      </thead>
      <tbody>
        {rows.map((group) => (
          <Row key={group.id}>
            <GroupCell group={group} href={`/groups/${group.id}${query}`} clock={clock} />
            <Cell className="max-md:hidden">
              <Sparkline counts={group.trend} />
            </Cell>
            <Cell numeric className="font-medium max-md:pr-4">
              <Count value={group.reports} />
            </Cell>
            <Cell className="pl-8 text-muted max-lg:hidden">
              <VersionSpan first={group.firstVersion} last={group.lastVersion} />
            </Cell>
            <Cell className="text-muted max-lg:hidden">
              <Instant value={group.firstReceivedAt} clock={clock} />
            </Cell>
            <Cell className="text-muted max-md:hidden">
              <Instant value={group.lastReceivedAt} clock={clock} align="end" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

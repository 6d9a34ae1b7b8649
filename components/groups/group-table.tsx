import type { ReactNode } from "react";
import { GroupCell } from "@/components/groups/group-cell";
import { type GroupColumn, groupColumns } from "@/components/groups/group-columns";
import type { ListLook } from "@/components/lists/list-look";
import { type ListPeek, ListTable } from "@/components/lists/list-table";
import { type Filters, filtersToQuery } from "@/lib/filters";
import type { Clock } from "@/lib/format";
import { groupMarks } from "@/lib/queries/group-marks";
import type { GroupRow, GroupSort } from "@/lib/queries/list-groups";

type Props = {
  rows: GroupRow[];
  sort: GroupSort;
  filters: Filters;
  /** The filters for links to a group. */
  query: string;
  clock: Clock;
  look: ListLook<GroupColumn>;
  /** When the period begins that `reportsBefore` counts; null for all time. */
  beforeFrom: Date | null;
  peek: ListPeek;
  /** What can be done with the groups that are marked; null: nothing. */
  bar: ReactNode;
};

/** The group list; on a phone the name and the count are left, the rest stands below the name. */
export function GroupTable(props: Props) {
  const { rows, sort, filters, query, clock, look, beforeFrom, peek, bar } = props;
  const sorting = (by: GroupSort) => ({
    sorted: sort === by ? ("descending" as const) : null,
    href: `/groups${filtersToQuery({ ...filters, sort: by === "count" ? null : by, cursor: null })}`,
  });
  return (
    <ListTable
      caption="Groups of reports"
      rows={rows}
      name={{
        label: "Group",
        width: null,
        cell: (group) => (
          <GroupCell
            group={group}
            marks={groupMarks(group, beforeFrom)}
            href={`/groups/${group.id}${query}`}
            clock={clock}
            compact={look.compact}
          />
        ),
      }}
      columns={groupColumns(look.columns, { clock, sorting })}
      compact={look.compact}
      peek={peek}
      marks={bar ? { name: "group", all: true, bar } : null}
    />
  );
}

import clsx from "clsx";
import type { ReactNode } from "react";
import { HIDDEN, type ListColumn, leastWidth } from "@/components/lists/list-column";
import { MarkAll } from "@/components/lists/mark-all";
import { PeekRow } from "@/components/lists/peek-row";
import { RowControls } from "@/components/lists/row-controls";
import { SortHeadCell } from "@/components/ui/sort-head-cell";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import styles from "./list-table.module.css";

/** The row that is unfolded in a list, and how others are. */
export type ListPeek = {
  openId: string | null;
  /** The list with that row unfolded; with none for null. */
  href: (id: string | null) => string;
  content: ReactNode;
};

type Props<Item extends { id: string }> = {
  caption: string;
  rows: Item[];
  /** What names a row, its link first: a head cell. */
  name: { label: string; width: number | null; cell: (row: Item) => ReactNode };
  columns: ListColumn<Item>[];
  compact: boolean;
  peek: ListPeek;
  /** Null when nothing can be done with marked rows. */
  marks: {
    /** What a row is called in the form of those that are marked. */
    name: "report" | "group";
    /** Whether all rows can be marked at once. */
    all: boolean;
    /** Says what can be done with them. */
    bar: ReactNode;
  } | null;
};

/** A wider list scrolls by itself. */
const WIDEST = 64;

/** A list whose rows can be marked, and opened in place; on a phone they are cards. */
export function ListTable<Item extends { id: string }>(props: Props<Item>) {
  const { caption, rows, name, columns, compact, peek, marks } = props;
  const least = leastWidth([name.width, ...columns.map(({ width }) => width)]);
  return (
    <div className="@container">
      <div className={clsx(least > WIDEST && "overflow-x-auto")}>
        <div className="@max-5xl:min-w-0!" style={{ minWidth: `${least}rem` }}>
          <Table
            caption={caption}
            className={clsx("table-fixed", styles.table, compact && styles.compact)}
          >
            <thead>
              <tr className="border-line border-b">
                <HeadCell
                  className="relative pl-15 @max-2xl:w-auto! @max-2xl:pl-10"
                  style={{ width: rem(name.width) }}
                >
                  {name.label}
                  {marks?.all && (
                    <span className={styles.controls}>
                      <MarkAll />
                    </span>
                  )}
                </HeadCell>
                {columns.map((column, at) => (
                  <Head key={column.id} column={column} after={columns[at - 1]} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => [
                <tr key={row.id} id={row.id} data-row>
                  <th scope="row">
                    {name.cell(row)}
                    <RowControls
                      id={row.id}
                      markedAs={marks?.name ?? null}
                      open={peek.openId === row.id}
                      href={peek.href(peek.openId === row.id ? null : row.id)}
                    />
                  </th>
                  {columns.map((column, at) => (
                    <Cell key={column.id} {...look(column, columns[at - 1])}>
                      {column.cell(row)}
                    </Cell>
                  ))}
                </tr>,
                peek.openId === row.id && <PeekRow key={`${row.id} peek`}>{peek.content}</PeekRow>,
              ])}
            </tbody>
          </Table>
        </div>
      </div>
      {marks?.bar}
    </div>
  );
}

type HeadProps<Item> = { column: ListColumn<Item>; after: ListColumn<Item> | undefined };

function Head<Item>({ column, after }: HeadProps<Item>) {
  const { label, width, sort } = column;
  const shared = { ...look(column, after), style: { width: rem(width) } };
  return sort ? (
    <SortHeadCell label={label} {...sort} {...shared} />
  ) : (
    <HeadCell {...shared}>{label}</HeadCell>
  );
}

/** Numbers end where the next column's text would begin. */
function look<Item>(
  { from, numeric, muted }: ListColumn<Item>,
  after: ListColumn<Item> | undefined,
) {
  const gap = after?.numeric && !numeric && "pl-6";
  return { numeric, className: clsx(HIDDEN[from], gap, muted && "text-muted") };
}

function rem(width: number | null): string | undefined {
  return width === null ? undefined : `${width}rem`;
}

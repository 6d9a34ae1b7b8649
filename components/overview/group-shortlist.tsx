import type { ReactNode } from "react";
import { Sparkline } from "@/components/charts/sparkline";
import { ExceptionText } from "@/components/groups/exception-text";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { SymbolName } from "@/components/ui/symbol-name";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { GroupRow } from "@/lib/queries/list-groups";

type Props = {
  title: string;
  rows: GroupRow[];
  /** The whole list. */
  href: string;
  /** The filters for links: "" or "?…". */
  query: string;
  /** Stands there when there is none. */
  empty: ReactNode;
};

/** A few groups: trend, name, reports, and the version that each was last seen in. */
export function GroupShortlist({ title, rows, href, query, empty }: Props) {
  return (
    <Panel
      title={title}
      aside={
        <Link href={href} className="hover:text-text hover:underline">
          All groups
        </Link>
      }
    >
      {rows.length === 0 ? (
        <p className="px-4 py-10 text-center text-muted text-sm">{empty}</p>
      ) : (
        <Table caption={title} className="table-fixed">
          <colgroup>
            <col className="w-32 max-sm:hidden" />
            <col />
            <col className="w-28 max-sm:hidden" />
            <col className="w-20" />
          </colgroup>
          <thead>
            <tr className="sr-only">
              <HeadCell className="max-sm:hidden">Trend</HeadCell>
              <HeadCell>Group</HeadCell>
              <HeadCell className="max-sm:hidden">Last version</HeadCell>
              <HeadCell>Reports</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((group) => (
              <ShortlistRow key={group.id} group={group} query={query} />
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

function ShortlistRow({ group, query }: { group: GroupRow; query: string }) {
  return (
    <Row>
      <Cell className="max-sm:hidden">
        <Sparkline counts={group.trend} />
      </Cell>
      <Cell className="max-sm:pl-4">
        <Link href={`/groups/${group.id}${query}`} className="block hover:underline">
          <SymbolName symbol={group.name} truncate />
        </Link>
        <span className="block truncate text-muted text-xs">
          <ExceptionText code={group.exceptionCode} message={group.exceptionMessage} />
        </span>
      </Cell>
      <Cell className="truncate text-muted text-xs max-sm:hidden">
        <OutsideText value={group.lastVersion ?? ""} empty="(no version)" />
      </Cell>
      <Cell numeric className="font-medium">
        <Count value={group.reports} />
      </Cell>
    </Row>
  );
}

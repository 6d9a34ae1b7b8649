import { changedBy } from "@/components/bulk/bulk-counts";
import { BulkWords } from "@/components/bulk/bulk-words";
import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Clock, formatCount } from "@/lib/format";
import type { Bulk } from "@/lib/triage/bulk/get-bulk";

/** Bulk changes, the newest first. */
export function BulkTable({ bulks, clock }: { bulks: Bulk[]; clock: Clock }) {
  return (
    <Table caption="Bulk changes, newest first">
      <thead>
        <tr className="border-line border-b">
          <HeadCell className="pl-4">Bulk change</HeadCell>
          <HeadCell>When</HeadCell>
          <HeadCell className="max-md:hidden">State</HeadCell>
          <HeadCell numeric className="pr-4">
            Changed
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {bulks.map((bulk) => (
          <Row key={bulk.id}>
            <HeadCell scope="row" className="py-1 pl-4 text-left font-normal wrap-anywhere">
              <Link href={`/groups/bulk/${bulk.id}`} className="hover:underline">
                {bulk.id}: <OutsideText value={bulk.actor ?? "somebody"} /> <BulkWords {...bulk} />
              </Link>
            </HeadCell>
            <Cell className="text-muted">
              <Instant value={bulk.createdAt} clock={clock} />
            </Cell>
            <Cell className="text-muted max-md:hidden">{stateOf(bulk)}</Cell>
            <Cell numeric className="pr-4">
              <Count value={changedBy(bulk)} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function stateOf({ undoneBy, finishedAt, done }: Bulk): string {
  if (undoneBy !== null) return `taken back by ${undoneBy}`;
  return finishedAt ? "done" : `${formatCount(done)} done`;
}

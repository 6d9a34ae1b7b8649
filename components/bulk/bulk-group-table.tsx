import { LEFT_ALONE } from "@/components/bulk/outcome-words";
import { ExceptionText } from "@/components/groups/exception-text";
import { STATE_LOOKS } from "@/components/triage/state-looks";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { SymbolName } from "@/components/ui/symbol-name";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BulkGroup } from "@/lib/triage/bulk/list-bulk-groups";

/** Groups of a bulk change: what came of it, and what each is now. */
export function BulkGroupTable({ groups }: { groups: BulkGroup[] }) {
  return (
    <Table caption="Groups of this bulk change" className="table-fixed">
      <thead>
        <tr className="border-line border-b">
          <HeadCell className="pl-4">Group</HeadCell>
          <HeadCell className="w-72 max-md:hidden">What came of it</HeadCell>
          <HeadCell className="w-28 pr-4">Now</HeadCell>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ id, name, exceptionCode, exceptionMessage, outcome, state }) => {
          const { word, tone, icon } = STATE_LOOKS[state];
          const came = cameOf(outcome);
          return (
            <Row key={id}>
              <HeadCell scope="row" className="py-1 pl-4 text-left font-normal">
                <Link href={`/groups/${id}`} className="hover:underline">
                  <SymbolName symbol={name} truncate />
                </Link>
                <span className="block truncate text-muted text-xs">
                  <ExceptionText code={exceptionCode} message={exceptionMessage} />
                </span>
                <span className="block text-faint text-xs md:hidden">{came}</span>
              </HeadCell>
              <Cell className="text-muted max-md:hidden">{came}</Cell>
              <Cell className="pr-4">
                <Badge tone={tone} icon={icon} bare>
                  {word}
                </Badge>
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

function cameOf(outcome: BulkGroup["outcome"]): string {
  if (outcome === null) return "still to be done";
  return outcome === "changed" ? "changed" : `left alone: ${LEFT_ALONE[outcome]}`;
}

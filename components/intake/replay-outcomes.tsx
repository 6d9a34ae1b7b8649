import { OUTCOMES } from "@/components/intake/outcome-words";
import { Count } from "@/components/ui/count";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { ReplayRow } from "@/lib/queries/list-replays";

/** How many deliveries come to what. */
export function ReplayOutcomes({ outcomes }: Pick<ReplayRow, "outcomes">) {
  return (
    <Table caption="Deliveries by what comes of them">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>What comes of it</HeadCell>
          <HeadCell numeric className="w-28">
            Deliveries
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {outcomes.map(({ outcome, deliveries }) => (
          <Row key={outcome}>
            <HeadCell scope="row" className="font-normal">
              <span className="font-medium">{OUTCOMES[outcome].of}.</span>{" "}
              <span className="text-muted">{OUTCOMES[outcome].explained}</span>
            </HeadCell>
            <Cell numeric>
              <Count value={deliveries} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Clock, formatBytes } from "@/lib/format";
import type { Delivery } from "@/lib/queries/get-report";

type Props = { deliveries: Delivery[]; clock: Clock };

/** The notifications that told of this report, newest first. */
export function Deliveries({ deliveries, clock }: Props) {
  return (
    <Panel title="Deliveries">
      <Table caption="Deliveries of this report, newest first">
        <thead>
          <tr className="border-line border-b">
            <HeadCell>Arrived</HeadCell>
            <HeadCell>Result</HeadCell>
            <HeadCell numeric>Size</HeadCell>
            <HeadCell>Problems</HeadCell>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ id, arrivedAt, result, sizeBytes, problems }) => (
            <Row key={id}>
              <Cell className="whitespace-nowrap">
                <Instant value={arrivedAt} clock={clock} />
              </Cell>
              <Cell>{RESULTS[result] ?? result}</Cell>
              <Cell numeric className="whitespace-nowrap">
                {formatBytes(sizeBytes)}
              </Cell>
              <Cell>
                <OutsideText value={problems.join(" ")} empty="none" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </Panel>
  );
}

/** What became of a delivery, in words. */
const RESULTS: Record<string, string | undefined> = {
  kept: "waits to be read",
  stored: "stored as a new report",
  duplicate: "the same report again",
  moved: "moved the report to another group",
  quarantined: "not understood",
};

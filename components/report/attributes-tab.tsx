import { LongText } from "@/components/ui/long-text";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { formatCount } from "@/lib/format";

type Props = { attributes: Record<string, string> };

const MOST = 1_000;

/** What the program itself told BugSplat about the crash. */
export function AttributesTab({ attributes }: Props) {
  const entries = Object.entries(attributes);
  return (
    <Panel title="Attributes">
      <Table caption="Attributes of the report">
        <thead className="sr-only">
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell>Value</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, MOST).map(([name, value]) => (
            <Row key={name} className="align-baseline">
              <HeadCell scope="row" className="w-1/3 font-normal text-muted">
                <LongText value={name} />
              </HeadCell>
              <Cell>
                <LongText value={value} empty="(empty)" />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {entries.length > MOST && (
        <p className="border-line border-t px-4 py-3 text-muted text-sm">
          {formatCount(entries.length - MOST)} more are in the notification of the Raw tab.
        </p>
      )}
    </Panel>
  );
}

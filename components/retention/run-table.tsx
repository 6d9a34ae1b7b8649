import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Clock, formatBytes } from "@/lib/format";
import type { RetentionRunRow } from "@/lib/retention/get-retention-runs";
import { ruleWords } from "@/lib/retention/rule-words";

type Props = { runs: RetentionRunRow[]; clock: Clock };

/** What went when, and by which rules; the newest first. */
export function RunTable({ runs, clock }: Props) {
  return (
    <Table caption="Runs, newest first">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>Begun</HeadCell>
          <HeadCell className="max-md:hidden">Removed by</HeadCell>
          <HeadCell numeric>Bodies</HeadCell>
          <HeadCell numeric className="max-md:hidden">
            Of bytes
          </HeadCell>
          <HeadCell numeric>Reports</HeadCell>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Row key={run.id}>
            <HeadCell scope="row" className="font-normal">
              <Instant value={run.startedAt} clock={clock} align="start" />
              {run.finishedAt === null && <span className="text-muted">, going on</span>}
            </HeadCell>
            <Cell className="py-1.5 text-muted max-md:hidden">{rulesOf(run)}</Cell>
            <Cell numeric>
              <Count value={run.bodies} />
            </Cell>
            <Cell numeric className="max-md:hidden">
              {formatBytes(run.bytes)}
            </Cell>
            <Cell numeric>
              <Count value={run.reports} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function rulesOf({ bodyRule, reportRule }: RetentionRunRow): string {
  const words = [bodyRule, reportRule].flatMap((rule) => (rule ? [ruleWords(rule)] : []));
  return words.length === 0 ? "no rule reaches anything" : words.join(", ");
}

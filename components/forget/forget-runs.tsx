import { UserX } from "lucide-react";
import { ForgetProgress } from "@/components/forget/forget-progress";
import { Count } from "@/components/ui/count";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { Panel } from "@/components/ui/panel";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { ForgetRunRow } from "@/lib/forget/get-forget-runs";
import { type Clock, formatBytes } from "@/lib/format";

type Props = { runs: ForgetRunRow[]; clock: Clock };

/** What went, and what is going just now; of whom, nobody knows any more. */
export function ForgetRuns({ runs, clock }: Props) {
  const [last] = runs;
  return (
    <Panel title="What went">
      {last && last.step !== null && <ForgetProgress run={last} step={last.step} />}
      {last ? (
        <RunTable runs={runs} clock={clock} />
      ) : (
        <EmptyState icon={UserX} title="Nobody was forgotten so far">
          Of whoever is, this page will say how much went, and not who it was.
        </EmptyState>
      )}
    </Panel>
  );
}

function RunTable({ runs, clock }: Props) {
  return (
    <Table caption="People who were forgotten, the last first">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>Begun</HeadCell>
          <HeadCell numeric>Reports</HeadCell>
          <HeadCell numeric className="max-md:hidden">
            Bodies
          </HeadCell>
          <HeadCell numeric className="max-md:hidden">
            Of bytes
          </HeadCell>
          <HeadCell numeric>Others' bodies changed</HeadCell>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Row key={run.id}>
            <HeadCell scope="row" className="font-normal">
              <Instant value={run.startedAt} clock={clock} align="start" />
              {run.step !== null && <span className="text-muted">, going on</span>}
            </HeadCell>
            <Cell numeric>
              <Count value={run.goneReports} />
            </Cell>
            <Cell numeric className="max-md:hidden">
              <Count value={run.goneBodies} />
            </Cell>
            <Cell numeric className="max-md:hidden">
              {formatBytes(run.goneBytes)}
            </Cell>
            <Cell numeric>
              <Count value={run.changedBodies} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

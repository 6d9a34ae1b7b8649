import { OUTCOMES } from "@/components/intake/outcome-words";
import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { type Clock, formatCount } from "@/lib/format";
import type { ReplayRow } from "@/lib/queries/list-replays";

type Props = {
  replays: ReplayRow[];
  clock: Clock;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

/** Replays and dry runs, the newest first. */
export function ReplayTable({ replays, clock, query }: Props) {
  return (
    <Table caption="Replays, newest first">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>Replay</HeadCell>
          <HeadCell>Begun</HeadCell>
          <HeadCell>State</HeadCell>
          <HeadCell className="max-md:hidden">What comes of it</HeadCell>
          <HeadCell numeric>Deliveries</HeadCell>
        </tr>
      </thead>
      <tbody>
        {replays.map((replay) => (
          <Row key={replay.id}>
            <HeadCell scope="row">
              <Link href={`/intake/replays/${replay.id}${query}`} className="hover:underline">
                {replay.isDryRun ? "Dry run" : "Replay"} {replay.id}
              </Link>
            </HeadCell>
            <Cell>
              <Instant value={replay.createdAt} clock={clock} />
            </Cell>
            <Cell>{replay.finishedAt ? "finished" : `${formatCount(replay.done)} done`}</Cell>
            <Cell className="text-muted max-md:hidden">
              {replay.outcomes
                .map(
                  ({ outcome, deliveries }) =>
                    `${OUTCOMES[outcome].of}: ${formatCount(deliveries)}`,
                )
                .join(" · ")}
            </Cell>
            <Cell numeric>
              <Count value={replay.deliveries} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

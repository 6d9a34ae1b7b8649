import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { Clock } from "@/lib/format";
import type { RefusalRow } from "@/lib/queries/list-refusals";

type Props = { refusals: RefusalRow[]; clock: Clock };

/** What the webhook refused, by reason and token. */
export function RefusalTable({ refusals, clock }: Props) {
  return (
    <Table caption="Refused deliveries of the last 14 days, by reason">
      <thead>
        <tr className="border-line border-b">
          <HeadCell>Reason</HeadCell>
          <HeadCell className="max-md:hidden">Token</HeadCell>
          <HeadCell numeric>Refused</HeadCell>
          <HeadCell numeric>Last</HeadCell>
        </tr>
      </thead>
      <tbody>
        {refusals.map(({ reason, token, refusals: count, lastRefusedAt }) => (
          <Row key={`${reason} ${token}`}>
            <HeadCell scope="row" className="font-normal">
              <span className="font-medium">{REASONS[reason].title}</span>{" "}
              <span className="text-muted">{REASONS[reason].advice}</span>
            </HeadCell>
            <Cell className="text-muted max-md:hidden">
              <OutsideText value={token ?? ""} empty="not known" />
            </Cell>
            <Cell numeric>
              <Count value={count} />
            </Cell>
            <Cell numeric>
              <Instant value={lastRefusedAt} clock={clock} align="end" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** Why, and what to do so that the next one is kept. */
const REASONS: Record<RefusalRow["reason"], { title: string; advice: string }> = {
  "unknown-token": {
    title: "Unknown token (401).",
    advice: "Compare the address in BugSplat's settings with the one that npm start prints.",
  },
  "other-database": {
    title: "Of another database (403).",
    advice: "The token is bound to one database. Give the other an address of its own.",
  },
  "rate-limit": {
    title: "Over the rate limit (429).",
    advice: "BugSplat sends none of them again. Raise INGEST_RATE_LIMIT if they were real.",
  },
  "too-large": {
    title: "Too large (413).",
    advice: "A notification may have 32 MB, after decompression too.",
  },
  "unknown-encoding": {
    title: "Unknown content encoding (415).",
    advice:
      "Let the proxy before Crashboard pass bodies on as they are, or as gzip, deflate or br.",
  },
  interrupted: {
    title: "Interrupted (400).",
    advice: "The sender or a proxy ended the connection, or was silent for 30 seconds.",
  },
  "unchecked-token": {
    title: "Token not checked (503).",
    advice: "The database was away, and the token had not been used before.",
  },
  "not-kept": {
    title: "Could not be kept (503).",
    advice: "Neither the database nor the disk took it. Crashboard's log says why.",
  },
};

import { AUDIT_WORDS } from "@/components/access/audit-words";
import { Instant } from "@/components/ui/instant";
import { OutsideText } from "@/components/ui/outside-text";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { AuditRow } from "@/lib/access/list-audit";
import type { Clock } from "@/lib/format";

/** Who did what, and when. */
export function AuditTable({ rows, clock }: { rows: AuditRow[]; clock: Clock }) {
  return (
    <Table caption="Audit log">
      <thead className="max-md:sr-only">
        <tr className="border-line border-b">
          <HeadCell className="pl-4 text-left">When</HeadCell>
          <HeadCell className="px-3 text-left">Who</HeadCell>
          <HeadCell className="px-3 text-left">What</HeadCell>
          <HeadCell className="px-3 text-left">About</HeadCell>
          <HeadCell className="pr-4 text-left">From</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, member, apiToken, action, subject, ipAddress }) => (
          <Row key={id} className="max-md:block max-md:h-auto max-md:px-4 max-md:py-2">
            <Cell className="whitespace-nowrap pl-4 text-muted max-md:inline max-md:pl-0">
              <Instant value={at} clock={clock} />
            </Cell>
            <Cell className="px-3 wrap-anywhere max-md:inline">
              <Author member={member} apiToken={apiToken} />
            </Cell>
            <Cell className="px-3 max-md:inline max-md:px-0">{AUDIT_WORDS[action]}</Cell>
            <Cell className="px-3 text-muted wrap-anywhere max-md:block max-md:px-0">
              <OutsideText value={subject} empty="" />
            </Cell>
            <Cell className="whitespace-nowrap pr-4 font-mono text-faint text-xs empty:hidden max-md:block max-md:px-0">
              {ipAddress}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Author({ member, apiToken }: Pick<AuditRow, "member" | "apiToken">) {
  if (member !== null) return <OutsideText value={member} />;
  if (apiToken === null) return <span className="text-faint">no member</span>;
  return (
    <>
      <span className="text-faint">API token</span> <OutsideText value={apiToken} />
    </>
  );
}

import { Sparkline } from "@/components/charts/sparkline";
import { ExceptionText } from "@/components/groups/exception-text";
import { VersionSpan } from "@/components/groups/version-span";
import { ClippedCell } from "@/components/lists/clipped-cell";
import type { ListColumn } from "@/components/lists/list-column";
import { ReportChange } from "@/components/lists/report-change";
import { AssigneeName } from "@/components/triage/assignee-name";
import { TicketsCell } from "@/components/triage/tickets-cell";
import { Count } from "@/components/ui/count";
import { Instant } from "@/components/ui/instant";
import type { Clock } from "@/lib/format";
import type { GroupRow, GroupSort } from "@/lib/queries/list-groups";

/** The columns that the group list offers. */
export const GROUP_COLUMNS = [
  { id: "trend", label: "Trend", shown: true },
  { id: "reports", label: "Reports", shown: true },
  { id: "change", label: "Change", shown: true },
  { id: "users", label: "Users ever", shown: true },
  { id: "versions", label: "Versions", shown: true },
  { id: "first-seen", label: "First seen", shown: true },
  { id: "last-seen", label: "Last seen", shown: true },
  { id: "assignee", label: "Assignee", shown: false },
  { id: "tickets", label: "Tickets", shown: false },
  { id: "exception", label: "Exception", shown: false },
  { id: "platform", label: "Platform", shown: false },
  { id: "database", label: "Database", shown: false },
  { id: "stack-key", label: "Stack key", shown: false },
] as const;
export type GroupColumn = (typeof GROUP_COLUMNS)[number]["id"];

type Context = { clock: Clock; sorting: (by: GroupSort) => ListColumn<GroupRow>["sort"] };

/** The chosen columns of the group list. */
export function groupColumns(ids: GroupColumn[], context: Context): ListColumn<GroupRow>[] {
  const columns = columnsOf(context);
  return GROUP_COLUMNS.flatMap(({ id, label }) =>
    ids.includes(id) ? [{ id, label, ...columns[id] }] : [],
  );
}

function columnsOf({
  clock,
  sorting,
}: Context): Record<GroupColumn, Omit<ListColumn<GroupRow>, "id" | "label">> {
  return {
    trend: { width: 8, from: "narrow", cell: ({ trend }) => <Sparkline counts={trend} /> },
    reports: {
      width: 5.5,
      from: "always",
      numeric: true,
      sort: sorting("count"),
      cell: ({ reports }) => (
        <span className="font-medium">
          <Count value={reports} />
        </span>
      ),
    },
    change: {
      width: 6.5,
      from: "medium",
      numeric: true,
      muted: true,
      cell: ({ reports, reportsBefore }) => <ReportChange now={reports} before={reportsBefore} />,
    },
    users: {
      width: 6,
      from: "medium",
      numeric: true,
      cell: ({ users }) => <Count value={users} />,
    },
    versions: {
      width: 11,
      from: "wide",
      muted: true,
      cell: ({ firstVersion, lastVersion }) => (
        <VersionSpan first={firstVersion} last={lastVersion} />
      ),
    },
    "first-seen": {
      width: 7,
      from: "wide",
      muted: true,
      sort: sorting("first"),
      cell: ({ firstReceivedAt }) => <Instant value={firstReceivedAt} clock={clock} align="end" />,
    },
    "last-seen": {
      width: 7,
      from: "narrow",
      muted: true,
      sort: sorting("last"),
      cell: ({ lastReceivedAt }) => <Instant value={lastReceivedAt} clock={clock} align="end" />,
    },
    assignee: {
      width: 8,
      from: "wide",
      muted: true,
      cell: ({ assignee, assigneeMayLook }) =>
        assignee !== null && (
          <ClippedCell>
            <AssigneeName name={assignee} mayLook={assigneeMayLook} />
          </ClippedCell>
        ),
    },
    tickets: { width: 9, from: "wide", cell: ({ tickets }) => <TicketsCell tickets={tickets} /> },
    exception: {
      width: null,
      from: "wide",
      cell: ({ exceptionCode, exceptionMessage }) => (
        <ClippedCell>
          <ExceptionText code={exceptionCode} message={exceptionMessage} />
        </ClippedCell>
      ),
    },
    platform: {
      width: 8,
      from: "wide",
      cell: ({ platform }) => <ClippedCell text={platform} />,
    },
    database: { width: 9, from: "wide", cell: ({ database }) => <ClippedCell text={database} /> },
    "stack-key": {
      width: 7,
      from: "wide",
      cell: ({ stackKeyId }) => <ClippedCell text={stackKeyId} />,
    },
  };
}

import { ExceptionText } from "@/components/groups/exception-text";
import { ClippedCell } from "@/components/lists/clipped-cell";
import type { ListColumn } from "@/components/lists/list-column";
import type { OfferedColumn } from "@/components/lists/list-look";
import { ContentMarks } from "@/components/reports/content-marks";
import { WhatCrashed } from "@/components/reports/what-crashed";
import { Instant } from "@/components/ui/instant";
import { SymbolName } from "@/components/ui/symbol-name";
import type { Clock } from "@/lib/format";
import type { ReportRow } from "@/lib/queries/list-reports";

/** The columns that the list of a group's reports offers. */
export const GROUP_REPORT_COLUMNS = [
  { id: "exception", label: "Exception", shown: true },
  { id: "application", label: "Application", shown: true },
  { id: "version", label: "Version", shown: true },
  { id: "platform", label: "Platform", shown: true },
  { id: "user", label: "User", shown: true },
  { id: "email", label: "E-mail", shown: false },
  { id: "ip-address", label: "IP address", shown: false },
  { id: "key", label: "Key", shown: false },
  { id: "description", label: "Description", shown: false },
  { id: "sent", label: "Sent with it", shown: true },
  { id: "received", label: "Received", shown: true },
  { id: "crashed", label: "Crashed", shown: false },
  { id: "arrived", label: "Arrived", shown: false },
  { id: "database", label: "Database", shown: false },
] as const;

/** Those of all reports say their group too, which has the exception with it. */
export const REPORT_COLUMNS: readonly OfferedColumn<ReportColumn>[] = [
  { id: "group", label: "Group", shown: true },
  ...GROUP_REPORT_COLUMNS.map((column) =>
    column.id === "exception" ? { ...column, shown: false } : column,
  ),
];
export type ReportColumn = "group" | (typeof GROUP_REPORT_COLUMNS)[number]["id"];

type Context = {
  clock: Clock;
  compact: boolean;
  sort: ListColumn<ReportRow>["sort"];
};

/** The chosen columns of a report list. */
export function reportColumns(ids: ReportColumn[], context: Context): ListColumn<ReportRow>[] {
  const columns = columnsOf(ids, context);
  return REPORT_COLUMNS.flatMap(({ id, label }) =>
    ids.includes(id) ? [{ id, label, ...columns[id] }] : [],
  );
}

function columnsOf(
  ids: ReportColumn[],
  { clock, compact, sort }: Context,
): Record<ReportColumn, Omit<ListColumn<ReportRow>, "id" | "label">> {
  const text = (width: number, value: (report: ReportRow) => string | null) => ({
    width,
    from: "wide" as const,
    cell: (report: ReportRow) => <ClippedCell text={value(report)} />,
  });
  const time = (value: (report: ReportRow) => Date | null) => ({
    width: 7,
    from: "wide" as const,
    muted: true,
    cell: (report: ReportRow) => <Instant value={value(report)} clock={clock} align="end" />,
  });
  const alone = compact || ids.includes("exception");
  return {
    group: {
      width: null,
      from: "narrow",
      cell: (report) =>
        alone ? (
          <SymbolName symbol={report.groupName} truncate />
        ) : (
          <WhatCrashed report={report} withGroup />
        ),
    },
    exception: {
      width: null,
      from: ids.includes("group") ? "wide" : "narrow",
      cell: (report) =>
        compact || ids.includes("group") ? (
          <ClippedCell>
            <ExceptionText code={report.exceptionCode} message={report.exceptionMessage} />
          </ClippedCell>
        ) : (
          <WhatCrashed report={report} withGroup={false} />
        ),
    },
    application: { ...text(7, ({ application }) => application), from: "narrow" },
    version: { ...text(6.5, ({ version }) => version || "(no version)"), from: "narrow" },
    platform: { ...text(6, ({ platform }) => platform), from: "medium" },
    user: text(8, ({ user }) => user),
    email: text(10, ({ email }) => email),
    "ip-address": text(8, ({ ipAddress }) => ipAddress),
    key: text(8, ({ key }) => key),
    description: {
      ...text(0, ({ userDescription }) => userDescription),
      width: null,
    },
    sent: {
      width: 8,
      from: "wide",
      cell: (report) => (
        <ContentMarks xml={report.hasReportXml} debuggerText={report.hasDebugOutput} />
      ),
    },
    received: { ...time(({ receivedAt }) => receivedAt), from: "always", sort },
    crashed: time(({ crashedAt }) => crashedAt),
    arrived: time(({ arrivedAt }) => arrivedAt),
    database: text(9, ({ database }) => database),
  };
}

import { REPORT_TABS, type ReportTab } from "@/components/report/report-view";
import { formatBytes } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import { crashingThread } from "@/lib/report/crashing-thread";

/** What a tab of the report page is called, and how much is in it. */
export type TabSummary = {
  key: ReportTab;
  label: string;
  count?: number;
  /** Said in place of a count. */
  size?: string;
  empty: boolean;
};

type Summary = Omit<TabSummary, "key">;

/** The tabs of a report in their order. Attributes are rare: without any, there is no tab for them. */
export function tabSummaries(content: ReportDetail["content"]): TabSummary[] {
  const { model, attributes } = content;
  const summaries: Record<ReportTab, Summary> = {
    stack: { label: "Stack", empty: !crashingThread(model)?.frames.length },
    threads: counted("Threads", model.threads.length),
    registers: counted("Registers", model.exception?.registers.length ?? 0),
    modules: counted("Modules", model.modules.length),
    attributes: counted("Attributes", Object.keys(attributes).length),
    "debugger-text": sized("Debugger text", model.debugOutput ?? ""),
    raw: { label: "Raw", size: remarked(model.remarks.length), empty: false },
  };
  return REPORT_TABS.map((key) => ({ key, ...summaries[key] })).filter(
    ({ key, empty }) => key !== "attributes" || !empty,
  );
}

/** The tab that is open: the one of the address, else the first that holds something. */
export function openTab(tabs: TabSummary[], wanted: ReportTab | null): ReportTab {
  const open = tabs.find(({ key }) => key === wanted) ?? tabs.find(({ empty }) => !empty);
  return open?.key ?? "stack";
}

function counted(label: string, count: number): Summary {
  return count === 0 ? { label, empty: true } : { label, count, empty: false };
}

function sized(label: string, text: string): Summary {
  if (!text) return { label, empty: true };
  return { label, size: formatBytes(Buffer.byteLength(text)), empty: false };
}

/** What was odd about the report is told in the Raw tab; its name says that there is something. */
function remarked(remarks: number): string | undefined {
  if (remarks === 0) return undefined;
  return `${remarks} ${remarks === 1 ? "remark" : "remarks"}`;
}

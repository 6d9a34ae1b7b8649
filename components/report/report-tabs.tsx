import type { ReportAddress, ReportTab } from "@/components/report/report-view";
import type { TabSummary } from "@/components/report/tab-summaries";
import { Tabs } from "@/components/ui/tabs";

type Props = { tabs: TabSummary[]; current: ReportTab; address: ReportAddress };

/** The parts of the report as links, each with how much is in it. */
export function ReportTabs({ tabs, current, address }: Props) {
  return (
    <Tabs
      label="Parts of the report"
      tabs={tabs.map((tab) => ({
        ...tab,
        href: address({ tab: tab.key }),
        shortcut: tab.key === "threads" ? "t" : undefined,
      }))}
      current={current}
    />
  );
}

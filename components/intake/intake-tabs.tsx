import { Tabs } from "@/components/ui/tabs";

export type IntakeTab = "deliveries" | "replays" | "try" | "test";

type Props = {
  current: IntakeTab;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

const TABS: { key: IntakeTab; label: string; path: string }[] = [
  { key: "deliveries", label: "Deliveries", path: "/intake" },
  { key: "replays", label: "Replays", path: "/intake/replays" },
  { key: "try", label: "Paste a payload", path: "/intake/try" },
  { key: "test", label: "Send a test", path: "/intake/test" },
];

export function IntakeTabs({ current, query }: Props) {
  const tabs = TABS.map(({ key, label, path }) => ({ key, label, href: path + query }));
  return <Tabs label="Intake" tabs={tabs} current={current} />;
}

import { Tabs } from "@/components/ui/tabs";

export type IntakeTab = "deliveries" | "replays" | "try" | "test";

type Props = {
  current: IntakeTab;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
  isOwner: boolean;
};

const TABS: { key: IntakeTab; label: string; path: string }[] = [
  { key: "deliveries", label: "Deliveries", path: "/intake" },
  { key: "replays", label: "Replays", path: "/intake/replays" },
  { key: "try", label: "Paste a payload", path: "/intake/try" },
];
const OWNERS_TAB = { key: "test" as const, label: "Send a test", path: "/intake/test" };

export function IntakeTabs({ current, query, isOwner }: Props) {
  const tabs = (isOwner ? [...TABS, OWNERS_TAB] : TABS).map(({ key, label, path }) => ({
    key,
    label,
    href: path + query,
  }));
  return <Tabs label="Intake" tabs={tabs} current={current} />;
}

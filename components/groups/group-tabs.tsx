import { Tabs } from "@/components/ui/tabs";
import { type Filters, filtersToQuery } from "@/lib/filters";

export const GROUP_TABS = ["overview", "special", "breakdown", "versions", "comments"] as const;
export type GroupTab = (typeof GROUP_TABS)[number];

/** The part of a group's page that its address opens. */
export function openGroupTab({ tab }: Filters): GroupTab {
  return GROUP_TABS.find((known) => known === tab) ?? "overview";
}

type Props = { current: GroupTab; path: string; filters: Filters };

const LABELS: Record<GroupTab, string> = {
  overview: "Overview",
  special: "What is special",
  breakdown: "Breakdown",
  versions: "Versions",
  comments: "User comments",
};

/** The parts of a group's page. */
export function GroupTabs({ current, path, filters }: Props) {
  return (
    <Tabs
      label="Parts of this group"
      current={current}
      tabs={GROUP_TABS.map((tab) => ({
        key: tab,
        label: LABELS[tab],
        href:
          path + filtersToQuery({ ...filters, cursor: null, tab: tab === "overview" ? null : tab }),
      }))}
    />
  );
}

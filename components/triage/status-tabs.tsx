import { Tabs } from "@/components/ui/tabs";
import { type Filters, filtersToQuery } from "@/lib/filters";
import { GROUP_STATES, type GroupState } from "@/lib/triage/group-state";

type Props = {
  counts: Record<GroupState, number>;
  filters: Filters;
  path: string;
};

const LABELS: Record<GroupState, string> = {
  open: "Open",
  regressed: "Regressed",
  muted: "Muted",
  resolved: "Resolved",
};

/** The states of groups with how many of the list are in each; without one the list has all. */
export function StatusTabs({ counts, filters, path }: Props) {
  const href = (status: GroupState | null) =>
    path + filtersToQuery({ ...filters, status, cursor: null });
  const all = GROUP_STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <Tabs
      label="State of the groups"
      current={filters.status ?? "all"}
      tabs={[
        ...GROUP_STATES.map((state) => ({
          key: state,
          label: LABELS[state],
          count: counts[state],
          href: href(state),
        })),
        { key: "all", label: "All", count: all, href: href(null) },
      ]}
    />
  );
}

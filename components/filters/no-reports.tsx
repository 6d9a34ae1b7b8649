import { Inbox, ListChecks, SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { type Filters, filtersToQuery, zoomedOut } from "@/lib/filters";
import { formatPeriod } from "@/lib/format";
import type { GroupState } from "@/lib/triage/group-state";

type Props = {
  filters: Filters;
  path: string;
  timeZone: string;
  /** Whether any report is there at all. */
  anyArrived?: boolean;
};

/** Says which filters leave nothing to show, and offers to drop them one kind at a time. */
export function NoReports({ filters, path, timeZone, anyArrived = true }: Props) {
  if (!anyArrived) return <NothingYet />;
  const ways = waysOut(filters);
  return (
    <EmptyState
      icon={filters.status ? ListChecks : SearchX}
      title={
        filters.status
          ? NO_GROUPS[filters.status]
          : `No reports: ${formatPeriod(filters.period, timeZone)}`
      }
    >
      <p>
        {filters.status
          ? `That is of the groups with reports that match the pickers and the search above (${formatPeriod(filters.period, timeZone)}).`
          : "Nothing that has arrived matches the period, the pickers and the search above."}{" "}
        Look wider:
      </p>
      <ul className="mt-3 flex flex-wrap justify-center gap-x-4 gap-y-1">
        {ways.map(({ label, changed }) => (
          <li key={label}>
            <Link
              href={path + filtersToQuery({ ...filters, cursor: null, ...changed })}
              className="text-accent hover:underline max-md:inline-block max-md:py-2"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}

const NO_GROUPS: Record<GroupState, string> = {
  open: "No open groups. Nice.",
  regressed: "No group has regressed.",
  muted: "No group is muted.",
  resolved: "No group is resolved.",
};

function NothingYet() {
  return (
    <EmptyState icon={Inbox} title="No report has arrived yet">
      <Link href="/" className="text-accent hover:underline">
        Point BugSplat's webhook here
      </Link>
    </EmptyState>
  );
}

function waysOut(filters: Filters): { label: string; changed: Partial<Filters> }[] {
  const { period, version, app, database, q, status } = filters;
  const out = zoomedOut(filters);
  const allTime = "range" in period && period.range === "all";
  return [
    out !== null && { label: "Zoom out", changed: out },
    status !== null && { label: "Groups in any state", changed: { status: null } },
    q !== "" && { label: "Without the search", changed: { q: "" } },
    version.length > 0 && { label: "Any version", changed: { version: [] } },
    app.length > 0 && { label: "Any application", changed: { app: [] } },
    database.length > 0 && { label: "Any database", changed: { database: [] } },
    !allTime && { label: "All time", changed: { period: { range: "all" as const } } },
  ].filter((way) => way !== false);
}

import { TrendingDown, TrendingUp, TriangleAlert } from "lucide-react";
import { Count } from "@/components/ui/count";
import { Fact } from "@/components/ui/fact";
import { FactStrip } from "@/components/ui/fact-strip";
import { Instant } from "@/components/ui/instant";
import { type Clock, formatChange, formatCount } from "@/lib/format";
import type { Arrivals } from "@/lib/queries/get-arrivals";
import type { Overview } from "@/lib/queries/get-overview";

type Props = {
  overview: Overview;
  arrivals: Arrivals;
  clock: Clock;
  /** The filters for links: "" or "?…"; the second one sorts groups by their first report. */
  query: string;
  newestFirst: string;
};

export function OverviewFacts({ overview, arrivals, clock, query, newestFirst }: Props) {
  const { reports, reportsBefore, groups, newGroups } = overview;
  const { lastArrivedAt, quarantined } = arrivals;
  return (
    <FactStrip>
      <Fact
        label="Reports"
        href={`/reports${query}`}
        detail={<Change now={reports} before={reportsBefore} />}
      >
        <Count value={reports} align="start" />
      </Fact>
      <Fact label="Groups" href={`/groups${query}`} detail="with reports in this period">
        <Count value={groups} align="start" />
      </Fact>
      <Fact label="New groups" href={`/groups${newestFirst}`} detail="first seen in this period">
        <Count value={newGroups} align="start" />
      </Fact>
      <Fact label="Last notification" detail="from BugSplat, whatever the filters">
        <Instant value={lastArrivedAt} clock={clock} />
      </Fact>
      {quarantined > 0 && (
        <Fact label="Quarantined" detail="deliveries kept, but not understood">
          <span className="inline-flex items-center gap-1.5 text-warning">
            <TriangleAlert aria-hidden className="size-4" />
            <Count value={quarantined} align="start" />
          </span>
        </Fact>
      )}
    </FactStrip>
  );
}

function Change({ now, before }: { now: number; before: number | null }) {
  if (before === null) return "since the first one";
  // Of a handful, a percentage says more than is known.
  if (before < 10) return `${formatCount(before)} in the period before`;
  const Arrow = now > before ? TrendingUp : TrendingDown;
  return (
    <span className="inline-flex items-center gap-1">
      {now !== before && <Arrow aria-hidden className="size-3" />}
      {formatChange(now, before)} from {formatCount(before)} in the period before
    </span>
  );
}

import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Count } from "@/components/ui/count";
import { Fact } from "@/components/ui/fact";
import { FactStrip } from "@/components/ui/fact-strip";
import { Instant } from "@/components/ui/instant";
import { type Clock, formatRelative } from "@/lib/format";
import type { Intake } from "@/lib/queries/get-intake";
import type { Rhythm } from "@/lib/queries/get-rhythm";

type Props = {
  intake: Intake;
  rhythm: Rhythm;
  clock: Clock;
  /** The list of those that were not understood. */
  quarantinedHref: string;
};

export function IntakeFacts({ intake, rhythm, clock, quarantinedHref }: Props) {
  const { deliveries, quarantined, refusals, queue, spool } = intake;
  const waiting = queue.deliveries + queue.reports;
  return (
    <FactStrip>
      <Fact label="Last delivery" detail="whatever the filters">
        <Instant value={rhythm.lastArrivedAt} clock={clock} align="start" />
      </Fact>
      <Fact label="Deliveries" detail="last 24 hours">
        <Count value={deliveries} align="start" />
      </Fact>
      <Fact label="Quarantined" href={quarantinedHref} detail="kept, but not understood">
        <Worth attention={quarantined > 0}>
          <Count value={quarantined} align="start" />
        </Worth>
      </Fact>
      <Fact label="Refused" detail="last 24 hours, nothing of it kept">
        <Worth attention={refusals > 0}>
          <Count value={refusals} align="start" />
        </Worth>
      </Fact>
      <Fact label="Waiting" detail={waitingSince(queue.oldestArrivedAt, clock)}>
        <Count value={waiting} align="start" />
      </Fact>
      {spool && (
        <Fact label="Spooled" detail="on disk until the database is back">
          <Worth attention>
            <Count value={spool.deliveries} align="start" />
          </Worth>
        </Fact>
      )}
    </FactStrip>
  );
}

function waitingSince(oldest: Date | null, { now }: Clock): string {
  return oldest ? `the oldest arrived ${formatRelative(oldest, now)}` : "nothing to be read";
}

function Worth({ attention, children }: { attention: boolean; children: ReactNode }) {
  if (!attention) return children;
  return (
    <span className="inline-flex items-center gap-1.5 text-warning">
      <TriangleAlert aria-hidden className="size-4" />
      {children}
    </span>
  );
}

import type { ReactNode } from "react";
import { Detail } from "@/components/ui/detail-list";
import { Instant } from "@/components/ui/instant";
import { Tooltip } from "@/components/ui/tooltip";
import { type Clock, formatInstant } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";

type Props = { report: ReportDetail; clock: Clock };

/** The three clocks of a report: the crashed machine's, BugSplat's and our own. */
export function ReportTimes({ report, clock }: Props) {
  const { crashedAt, receivedAt, receivedAtGuessed, arrivedAt } = report;
  return (
    <>
      <Detail name="Crashed">{crashedAt && <Moment value={crashedAt} clock={clock} />}</Detail>
      <Detail name="Received by BugSplat">
        <Moment value={receivedAt} clock={clock}>
          {receivedAtGuessed && (
            <Tooltip label="BugSplat sent no date that could be read. This is when the report arrived here.">
              <span className="text-warning underline decoration-dotted">guessed</span>
            </Tooltip>
          )}
        </Moment>
      </Detail>
      <Detail name="Arrived here">
        <Moment value={arrivedAt} clock={clock} />
      </Detail>
    </>
  );
}

type MomentProps = { value: Date; clock: Clock; children?: ReactNode };

function Moment({ value, clock, children }: MomentProps) {
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <Instant value={value} clock={clock} />
      <span className="text-muted text-xs">{formatInstant(value, clock.timeZone)}</span>
      {children}
    </span>
  );
}

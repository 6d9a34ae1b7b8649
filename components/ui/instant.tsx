import { Tooltip } from "@/components/ui/tooltip";
import { type Clock, formatInstant, formatRelative } from "@/lib/format";

type Props = {
  /** null: unknown. */
  value: Date | null;
  clock: Clock;
  align?: "start" | "end";
};

/** A moment: how long ago, and on hover, focus or tap exactly, in the viewer's zone and in UTC. */
export function Instant({ value, clock, align }: Props) {
  if (!value) return <span className="text-faint">–</span>;
  const zones = clock.timeZone === "UTC" ? ["UTC"] : [clock.timeZone, "UTC"];
  const exact = zones.map((zone) => `${formatInstant(value, zone)} ${zone}`).join("\n");
  return (
    <Tooltip align={align} label={exact}>
      <time dateTime={value.toISOString()} className="whitespace-nowrap">
        {formatRelative(value, clock.now)}
      </time>
    </Tooltip>
  );
}

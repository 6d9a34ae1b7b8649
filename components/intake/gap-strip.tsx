import clsx from "clsx";
import { type Clock, formatBucket, formatQuantity } from "@/lib/format";
import type { ArrivalDay, ArrivalHour } from "@/lib/queries/list-arrival-hours";

type Props = { days: ArrivalDay[]; clock: Clock };

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Hours by days, the darker the more arrived; hours in which nothing did are outlined. */
export function GapStrip({ days, clock }: Props) {
  const begun = days.filter(({ hours }) => hours.length > 0);
  const most = Math.max(1, ...begun.flatMap(({ hours }) => hours.map((hour) => hour.deliveries)));
  return (
    <div className="relative overflow-x-auto px-4 py-3">
      <table className="w-full min-w-2xl table-fixed border-separate border-spacing-x-0.5 border-spacing-y-0.5 text-xs [&_:is(td,th)]:p-0">
        <caption className="sr-only">Deliveries by hour of the last 14 days</caption>
        <thead>
          <tr className="text-faint">
            <th scope="col" className="w-19 font-normal">
              <span className="sr-only">Day</span>
            </th>
            {HOURS.map((hour) => (
              <th key={hour} scope="col" className="h-4 font-normal">
                <span className={clsx(hour % 6 !== 0 && "sr-only")}>
                  {String(hour).padStart(2, "0")}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {begun.map(({ start, hours }) => (
            <tr key={start.getTime()}>
              <th scope="row" className="whitespace-nowrap pr-2 font-normal text-faint">
                <time dateTime={start.toISOString()}>{dayName(start, clock)}</time>
              </th>
              {HOURS.map((hour) => (
                <HourCell
                  key={hour}
                  found={hours.filter((one) => one.hour === hour)}
                  most={most}
                  clock={clock}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where clocks are set back an hour of the day comes twice; where they are set on, one never comes. */
function HourCell({ found, most, clock }: { found: ArrivalHour[]; most: number; clock: Clock }) {
  const [first] = found;
  if (!first) return <td />;
  const deliveries = found.reduce((sum, hour) => sum + hour.deliveries, 0);
  const words = `${formatBucket(first.start, "hour", clock.timeZone)}: ${deliveries === 0 ? "nothing" : formatQuantity(deliveries, "delivery", "deliveries")}`;
  return (
    <td title={words}>
      <span
        className={clsx(
          "block h-3.5 rounded-[3px] print:[print-color-adjust:exact]",
          deliveries > 0 ? SHADES[shade(deliveries, most)] : EMPTY,
          deliveries === 0 && !first.isOver && "border-dashed",
        )}
      >
        <span className="sr-only">{deliveries}</span>
      </span>
    </td>
  );
}

const EMPTY = "border border-line-strong";
const SHADES = ["bg-chart-1/25", "bg-chart-1/45", "bg-chart-1/65", "bg-chart-1/85", "bg-chart-1"];

/** By the root: an hour with a tenth of the most is still told from one with none. */
function shade(deliveries: number, most: number): number {
  return Math.min(SHADES.length - 1, Math.floor(Math.sqrt(deliveries / most) * SHADES.length));
}

/** "Mon, 23 Nov": the year is that of now. */
function dayName(start: Date, { timeZone }: Clock): string {
  return formatBucket(start, "day", timeZone).replace(/ \d{4}$/, "");
}

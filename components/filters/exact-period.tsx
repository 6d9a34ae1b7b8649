import { CarriedFields } from "@/components/filters/carried-fields";
import { Menu } from "@/components/filters/menu";
import { Button } from "@/components/ui/button";
import { DEFAULT_RANGE, type Filters, filtersToQuery, periodBounds } from "@/lib/filters";
import { type Clock, formatPeriod, formatWallClock } from "@/lib/format";

type Props = { filters: Filters; path: string; clock: Clock };

/** A period from one moment to another, on the viewer's clock. */
export function ExactPeriod({ filters, path, clock: { now, timeZone } }: Props) {
  const { period } = filters;
  const exact = "from" in period;
  const { from, to } = periodBounds(period, now, timeZone);
  const others = filtersToQuery({ ...filters, period: { range: DEFAULT_RANGE }, cursor: null });
  return (
    <Menu
      label={exact ? "" : "From – to"}
      value={exact ? formatPeriod(period, timeZone) : undefined}
      active={exact}
      align="end"
    >
      <form action={path} className="flex flex-col gap-3 p-3">
        <CarriedFields query={others} />
        <MomentField label="From" name="from" value={from && formatWallClock(from, timeZone)} />
        <MomentField label="To" name="to" value={formatWallClock(to, timeZone)} />
        <div className="flex items-center justify-between gap-3">
          <span className="text-faint text-xs">Times in {timeZone}</span>
          <Button type="submit" look="primary">
            Apply
          </Button>
        </div>
      </form>
    </Menu>
  );
}

type FieldProps = { label: string; name: string; value: string | null };

function MomentField({ label, name, value }: FieldProps) {
  return (
    <label className="flex items-center gap-3 text-muted text-sm">
      <span className="w-10">{label}</span>
      <input
        // Another period is another field: what was typed does not outlive it.
        key={value}
        type="datetime-local"
        name={name}
        defaultValue={value ?? undefined}
        required
        className="h-8 flex-1 rounded-md border border-control bg-transparent px-2 text-text max-md:h-10"
      />
    </label>
  );
}

import clsx from "clsx";
import { ZoomOut } from "lucide-react";
import { Link } from "@/components/ui/link";
import { type Filters, filtersToQuery, zoomedOut } from "@/lib/filters";
import { formatPeriod } from "@/lib/format";
import type { VolumeInContext } from "@/lib/queries/get-volume";

type Props = {
  volume: VolumeInContext;
  filters: Filters;
  /** The page with the chart. */
  path: string;
  timeZone: string;
};

/** What a chart splits by, how wide its bars are, and the way out of what it zoomed into. */
export function ChartControls({ volume, filters, path, timeZone }: Props) {
  const { split, splits, unit, units, usualUnit } = volume;
  const href = (change: Partial<Filters>) => path + filtersToQuery({ ...filters, ...change });
  const out = zoomedOut(filters);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      {out && (
        <Link
          href={path + filtersToQuery(out)}
          scroll={false}
          title={`Back to ${formatPeriod(out.period, timeZone)}`}
          className="flex h-7 items-center gap-1.5 rounded-md px-1.5 text-accent text-xs hover:bg-hover max-md:h-10"
        >
          <ZoomOut aria-hidden className="size-3.5" />
          Zoom out
        </Link>
      )}
      <Choice
        label="Split by"
        options={splits.map((one) => ({
          text: one,
          href: href({ split: one }),
          current: one === split,
        }))}
      />
      {units.length > 1 && (
        <Choice
          label="By the"
          options={units.map((one) => ({
            text: one,
            href: href({ unit: one === usualUnit ? null : one }),
            current: one === unit,
          }))}
        />
      )}
    </div>
  );
}

type ChoiceProps = { label: string; options: { text: string; href: string; current: boolean }[] };

function Choice({ label, options }: ChoiceProps) {
  return (
    <div className="flex min-w-0 items-center gap-1 text-xs">
      <span aria-hidden className="shrink-0 text-faint">
        {label}
      </span>
      <ul aria-label={label} className="flex min-w-0 gap-0.5 overflow-x-auto">
        {options.map(({ text, href, current }) => (
          <li key={text}>
            <Link
              href={href}
              scroll={false}
              aria-current={current ? "true" : undefined}
              className={clsx(
                "flex h-7 items-center rounded-md px-1.5 -outline-offset-2 max-md:h-10",
                current ? "bg-hover font-medium text-text" : "text-muted hover:bg-hover",
              )}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

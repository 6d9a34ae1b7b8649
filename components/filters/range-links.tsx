import clsx from "clsx";
import { Link } from "@/components/ui/link";
import { type Period, RANGES, type Range } from "@/lib/filters";
import { formatPeriod } from "@/lib/format";

type Props = {
  period: Period;
  /** The page with another one. */
  href: (period: Period) => string;
};

/** The usual periods, one click each. */
export function RangeLinks({ period, href }: Props) {
  return (
    <ul aria-label="Period" className="flex gap-0.5 rounded-md max-md:py-2">
      {RANGES.map((range) => {
        const current = "range" in period && period.range === range;
        return (
          <li key={range} className="max-md:flex-1">
            <Link
              href={href({ range })}
              scroll={false}
              aria-current={current ? "true" : undefined}
              title={formatPeriod({ range }, "UTC")}
              className={clsx(
                "flex h-8 items-center justify-center rounded-md px-2 text-sm -outline-offset-2 max-md:h-10",
                current ? "bg-hover font-medium text-text" : "text-muted hover:bg-hover",
              )}
            >
              {LABELS[range]}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const LABELS: Record<Range, string> = {
  "24h": "24 h",
  "7d": "7 d",
  "30d": "30 d",
  "90d": "90 d",
  all: "All",
};

import clsx from "clsx";
import { Link } from "@/components/ui/link";
import type { Measure } from "@/lib/queries/get-version-comparison";

type Props = { current: Measure; href: (measure: Measure) => string };

const MEASURES = [
  ["share", "Share of its reports", "Each count is taken of all reports of its version."],
  ["days", "Same days", "Each count is taken of the same number of days."],
] as const;

/** By what the counts of two versions are made comparable. */
export function MeasureLinks({ current, href }: Props) {
  return (
    <nav aria-label="Measured by" className="flex items-center gap-1 text-sm">
      <span className="text-muted">By</span>
      {MEASURES.map(([measure, label, about]) => (
        <Link
          key={measure}
          href={href(measure)}
          scroll={false}
          title={about}
          aria-current={measure === current ? "true" : undefined}
          className={clsx(
            "flex h-8 items-center rounded-md px-2 -outline-offset-2 max-md:h-10",
            measure === current ? "bg-hover font-medium text-text" : "text-muted hover:bg-hover",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

import { TrendingDown, TrendingUp } from "lucide-react";
import { Tooltip } from "@/components/ui/tooltip";
import { formatChange, formatCount, formatQuantity } from "@/lib/format";

type Props = {
  now: number;
  /** In the period of the same length just before; null when there is none. */
  before: number | null;
};

/** What the reports of a row have come to since the period before. */
export function ReportChange({ now, before }: Props) {
  if (before === null) return <span className="text-faint">–</span>;
  // Of a handful, a percentage says more than is known.
  if (before === 0) return <span className="text-faint">none before</span>;
  if (before < 10) return <>{formatCount(before)} before</>;
  const Arrow = now > before ? TrendingUp : TrendingDown;
  return (
    <Tooltip align="end" label={`${formatQuantity(before, "report")} in the period before`}>
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        {now !== before && <Arrow aria-hidden className="size-3" />}
        {formatChange(now, before)}
      </span>
    </Tooltip>
  );
}

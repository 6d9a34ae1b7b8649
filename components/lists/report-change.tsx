import { Tooltip } from "@/components/ui/tooltip";
import { formatChange, formatCount, formatQuantity } from "@/lib/format";
import styles from "./report-change.module.css";

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
  const way = now > before ? styles.up : now < before ? styles.down : undefined;
  return (
    <Tooltip align="end" label={`${formatQuantity(before, "report")} in the period before`}>
      <span className={way}>{formatChange(now, before)}</span>
    </Tooltip>
  );
}

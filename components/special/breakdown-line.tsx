import { Check, TrendingDown, TrendingUp } from "lucide-react";
import styles from "@/components/facets/facets.module.css";
import { RefineLinks } from "@/components/facets/refine-links";
import { refineValue } from "@/components/special/refine-value";
import { OutsideText } from "@/components/ui/outside-text";
import type { Filters } from "@/lib/filters";
import { formatQuantity, formatShare, formatShortCount } from "@/lib/format";
import type { ComparedValue } from "@/lib/queries/special/compared-values";
import { findLift, type Lift } from "@/lib/statistics/lift";

type Props = { value: ComparedValue; filters: Filters; path: string };

/** Some values are as long as a page. */
const LONGEST = 200;

/** A value, its part of the reports as a bar, how much more frequent it is than elsewhere, and what keeps or excludes it. */
export function BreakdownLine({ value, filters, path }: Props) {
  const { here, elsewhere, hereTold, elsewhereTold } = value;
  const { mark, kept, excluded } = refineValue(filters, value);
  const name = nameOf(value);
  const lift = findLift({
    here: { count: here, total: hereTold },
    elsewhere: { count: elsewhere, total: elsewhereTold },
  });
  const share = formatShare(here, hereTold);
  const about = `${formatQuantity(here, "report")} of ${hereTold}, ${share}; elsewhere ${elsewhere} of ${elsewhereTold}, ${formatShare(elsewhere, elsewhereTold)}`;
  const content = (
    <>
      <span aria-hidden className={styles.bar} style={{ width: `${(here / hereTold) * 100}%` }} />
      {mark === "kept" && <Check aria-hidden className="relative size-3 shrink-0" />}
      <span className={styles.name}>
        <OutsideText value={name} />
      </span>
      {lift && <LiftMark lift={lift} />}
      <span className={styles.count}>
        {share}
        <span className="sr-only">, elsewhere {formatShare(elsewhere, elsewhereTold)},</span>
        <span className="ml-1.5 inline-block min-w-6 text-right">{formatShortCount(here)}</span>
      </span>
    </>
  );
  if (kept === null) {
    return (
      <span className={styles.keep} title={`${name}\n${about}`}>
        {content}
      </span>
    );
  }
  return (
    <RefineLinks name={name} about={about} refined={{ mark, kept, excluded }} path={path}>
      {content}
    </RefineLinks>
  );
}

function nameOf({ field, name, value }: ComparedValue): string {
  const text = field === "module version" ? `${name} ${value}` : value;
  return text.trim() ? text.trim().slice(0, LONGEST) : "(none)";
}

const times = new Intl.NumberFormat("en", { maximumSignificantDigits: 2 });

function LiftMark({ lift }: { lift: Lift }) {
  const Icon = lift.direction === "more" ? TrendingUp : TrendingDown;
  const look = lift.direction === "more" ? "text-warning" : "text-muted";
  return (
    <span className="relative flex shrink-0 items-center gap-0.5">
      <Icon aria-hidden className={`size-3 ${look}`} />
      {liftWords(lift)}
    </span>
  );
}

function liftWords({ direction, times: factor }: Lift): string {
  if (factor === null) return direction === "more" ? "only here" : "not here";
  return `${times.format(factor)}×`;
}

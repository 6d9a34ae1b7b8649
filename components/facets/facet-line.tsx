import { Check } from "lucide-react";
import { RefineLinks } from "@/components/facets/refine-links";
import { refine } from "@/components/facets/refined-filters";
import { OutsideText } from "@/components/ui/outside-text";
import type { Filters } from "@/lib/filters";
import { formatQuantity, formatShare, formatShortCount } from "@/lib/format";
import type { FacetValue } from "@/lib/queries/list-facets";
import type { FieldName } from "@/lib/search/fields";
import styles from "./facets.module.css";

type Props = {
  field: FieldName;
  value: FacetValue;
  /** How many reports were counted for its facet. */
  counted: number;
  filters: Filters;
  /** The page of the list. */
  path: string;
};

/** Some names are as long as a page. */
const LONGEST = 200;

/** A value, its part of the reports as a bar, and what keeps or excludes it. */
export function FacetLine({ field, value: { value, reports }, counted, filters, path }: Props) {
  const { mark, kept, excluded } = refine(filters, field, value);
  const name = value.trim() ? value.slice(0, LONGEST) : "(none)";
  const share = `${formatQuantity(reports, "report")}, ${formatShare(reports, counted)}`;
  const content = (
    <>
      <span
        aria-hidden
        className={styles.bar}
        style={{
          width: `${counted === 0 ? 0 : Math.min(100, Math.round((reports / counted) * 100))}%`,
        }}
      />
      {mark === "kept" && <Check aria-hidden className="relative size-3 shrink-0" />}
      {/* Of long names of functions the end tells them apart. */}
      <span className={field === "group" ? `${styles.name} ${styles.tail}` : styles.name}>
        <OutsideText value={name} />
      </span>
      <span className={styles.count}>{formatShortCount(reports)}</span>
    </>
  );
  if (kept === null) return <span className={styles.keep}>{content}</span>;
  return (
    <RefineLinks name={name} about={share} refined={{ mark, kept, excluded }} path={path}>
      {content}
    </RefineLinks>
  );
}

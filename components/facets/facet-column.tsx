import { ListFilter } from "lucide-react";
import { AltExclude } from "@/components/facets/alt-exclude";
import { FacetList } from "@/components/facets/facet-list";
import { buttonLook } from "@/components/ui/button-look";
import type { Filters } from "@/lib/filters";
import { formatCount } from "@/lib/format";
import type { Choices } from "@/lib/queries/list-choices";
import type { Facets, FacetValue } from "@/lib/queries/list-facets";
import styles from "./facets.module.css";

export type FacetColumnProps = {
  facets: Facets;
  /** What the pickers offer, counted within the list that is refined. */
  choices: Choices;
  filters: Filters;
  /** The page of the list. */
  path: string;
};

/** What a list can be narrowed to: a column on a wide screen, a panel to unfold on others. */
export function FacetColumn({ facets, choices, filters, path }: FacetColumnProps) {
  const picked = (["database", "app", "version"] as const)
    .map((field) => ({ field, values: choices[field].filter(({ reports }) => reports > 0) }))
    .filter(({ field, values }) => values.length > (field === "database" ? 1 : 0));
  const told = facets.facets.filter(({ values }) => values.length > 0);
  if (picked.length + told.length === 0) return null;
  return (
    <aside aria-label="Refine the list">
      <a
        href="#list"
        className="sr-only focus:not-sr-only focus:mb-2 focus:inline-block focus:text-accent focus:text-sm"
      >
        Skip to the list
      </a>
      <details className={styles.column}>
        <summary className={buttonLook("secondary")}>
          <ListFilter aria-hidden className="size-4" />
          Refine
        </summary>
        <div className={styles.facets}>
          {picked.map(({ field, values }) => {
            const named = values.map(({ name, reports }) => ({ value: name, reports }));
            return (
              <FacetList
                key={field}
                {...{ field, filters, path }}
                values={named}
                counted={sum(named)}
              />
            );
          })}
          {!facets.isAll && told.length > 0 && (
            <p className="col-span-full px-1.5 text-faint">
              Of the newest {formatCount(facets.counted)} reports:
            </p>
          )}
          {told.map(({ field, values }) => (
            <FacetList key={field} {...{ field, values, filters, path }} counted={facets.counted} />
          ))}
          <p className={styles.hint}>Alt and a click exclude a value.</p>
        </div>
      </details>
      <AltExclude />
    </aside>
  );
}

function sum(values: FacetValue[]): number {
  return values.reduce((total, { reports }) => total + reports, 0);
}

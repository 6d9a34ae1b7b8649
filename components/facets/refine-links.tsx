import type { ReactNode } from "react";
import type { Refinement } from "@/components/facets/refined-filters";
import { Link } from "@/components/ui/link";
import { type Filters, filtersToQuery } from "@/lib/filters";
import styles from "./facets.module.css";

type Props = {
  /** The value, as it is said to whoever does not see the line. */
  name: string;
  /** How many have it. */
  about: string;
  refined: Omit<Refinement, "kept"> & { kept: Filters };
  /** The page of the list. */
  path: string;
  /** The line itself. */
  children: ReactNode;
};

/** Links that keep only the reports with a value, or leave them out. */
export function RefineLinks({ name, about, refined, path, children }: Props) {
  const { mark, kept, excluded } = refined;
  return (
    <>
      <Link
        href={path + filtersToQuery(kept)}
        scroll={false}
        data-keep
        aria-current={mark === "kept" || undefined}
        title={`${name}\n${about}`}
        className={styles.keep}
      >
        {children}
      </Link>
      {excluded && (
        <Link
          href={path + filtersToQuery(excluded)}
          scroll={false}
          data-exclude
          aria-label={`Exclude ${name}`}
          className={styles.exclude}
        />
      )}
    </>
  );
}

import { useId } from "react";
import { FacetLine } from "@/components/facets/facet-line";
import { refine } from "@/components/facets/refined-filters";
import type { Filters } from "@/lib/filters";
import type { FacetValue } from "@/lib/queries/list-facets";
import { FIELDS, type FieldName } from "@/lib/search/fields";
import styles from "./facets.module.css";

type Props = {
  field: FieldName;
  /** Most reports first. */
  values: FacetValue[];
  counted: number;
  filters: Filters;
  path: string;
};

/** So many are seen at once, and so many more are unfolded. */
const SHOWN = 6;
const FOLDED = 8;

/** The values of one field that most reports have; those that are kept always among them. */
export function FacetList({ field, values, counted, filters, path }: Props) {
  const id = useId();
  const isKept = ({ value }: FacetValue) => refine(filters, field, value).mark === "kept";
  const top = values.slice(0, SHOWN);
  const shown = [...top, ...values.slice(SHOWN).filter(isKept)];
  const folded = values.filter((value) => !shown.includes(value)).slice(0, FOLDED);
  const lines = (some: FacetValue[]) => (
    <ul>
      {some.map((value) => (
        <li key={value.value} className={styles.line}>
          <FacetLine {...{ field, value, counted, filters, path }} />
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={id} className={styles.facet}>
      <h2 id={id}>{LABELS[field] ?? FIELDS[field].about}</h2>
      {lines(shown)}
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} more</summary>
          {lines(folded)}
        </details>
      )}
    </section>
  );
}

/** As the pickers and the tables call them; other fields say what they are. */
const LABELS: Partial<Record<FieldName, string>> = {
  database: "Database",
  app: "Application",
  version: "Version",
  platform: "Platform",
  exception: "Exception",
  user: "User",
  group: "Group",
  has: "Sent with it",
};

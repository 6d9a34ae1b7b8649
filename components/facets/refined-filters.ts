import type { Filters } from "@/lib/filters";
import type { FieldName } from "@/lib/search/fields";
import { exclude, keepOnly, type Mark, markOf, release } from "@/lib/search/refine/refine-query";

/** What a page's filters say of one value, and what they are after a click. */
export interface Refinement {
  mark: Mark;
  /** Only the reports with the value; when it is kept already, all again. Null: too long a query. */
  kept: Filters | null;
  /** All but the reports with the value. */
  excluded: Filters | null;
}

const PICKERS = ["database", "app", "version"] as const;

/** A value is kept by the picker of its field where there is one, else, and left out, by the query. */
export function refine(filters: Filters, field: FieldName, value: string): Refinement {
  const picker = PICKERS.find((name) => name === field);
  const others = picker ? filters[picker].filter((name) => name !== value) : [];
  const isPicked = picker !== undefined && others.length < filters[picker].length;
  const said = markOf(filters.q, field, value);
  const mark = isPicked ? "kept" : said;
  const to = (q: string | null, names: string[]): Filters | null =>
    q === null ? null : { ...filters, cursor: null, q, ...(picker && { [picker]: names }) };
  const released = said === null ? filters.q : release(filters.q, field, value);
  const kept = () => {
    if (mark === "kept") return to(released, others);
    return picker ? to(released, [value]) : to(keepOnly(filters.q, field, value), []);
  };
  return { mark, kept: kept(), excluded: to(exclude(filters.q, field, value), others) };
}

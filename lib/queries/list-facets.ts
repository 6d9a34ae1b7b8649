import "server-only";
import { db } from "@/lib/db";
import { newestReports, PARTS_OF_NEWEST, toldBy } from "@/lib/queries/newest-reports";
import { shownValue, type ToldField } from "@/lib/queries/search/told-values";
import type { Selection } from "@/lib/queries/selection";

/** A value of a field, and the reports that have it, whatever the case of its letters. */
export type FacetValue = { value: string; reports: number };

export type CountedField = ToldField | "has";

/** The values of a field that most reports have, most reports first. */
export type Facet = { field: CountedField; values: FacetValue[] };

export type Facets = {
  facets: Facet[];
  /** How many reports were looked at: all of the selection, or as many of the newest as are at most. */
  counted: number;
  isAll: boolean;
};

/** What is shown of a field at most. */
const MOST_VALUES = 20;

/** Beyond the newest so many, a share changes little and only costs. */
const MOST_REPORTS = 1_000;

type Row = { field: string; value: string; reports: number };

/** How the selected reports spread over the values of fields, counted over the newest of them. */
export async function listFacets(
  selection: Selection,
  fields: readonly CountedField[],
  { mostReports = MOST_REPORTS } = {},
): Promise<Facets> {
  const told = fields.filter((field) => field !== "has");
  // The field "" counts the reports themselves. A query keeps a value whatever the case of its letters.
  const rows = await db.$queryRaw<Row[]>`
    with ${newestReports(selection, mostReports)},
    ranked as (
      select field, min(value) as value, count(*)::int as reports,
        row_number() over (partition by field order by count(*) desc, min(value)) as place
      from (select field, value from ${toldBy(selection, told)}) told
      where value is not null
      group by field, lower(value)
    )
    select field, value, reports from ranked where place <= ${MOST_VALUES}
    union all
    select 'has', value, reports from ${PARTS_OF_NEWEST} where reports > 0
    union all
    select '', '', count(*)::int from newest
    order by reports desc, value`;
  const counted = rows.find(({ field }) => field === "")?.reports ?? 0;
  return {
    facets: fields.map((name) => ({
      field: name,
      values: rows
        .filter(({ field }) => field === name)
        .map(({ value, reports }) => ({ value: shownValue(value), reports })),
    })),
    counted,
    isAll: counted < mostReports,
  };
}

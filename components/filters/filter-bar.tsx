import type { ReactNode } from "react";
import { ClearAll } from "@/components/filters/clear-all";
import { ExactPeriod } from "@/components/filters/exact-period";
import { FilterSheet } from "@/components/filters/filter-sheet";
import { PickerMenu } from "@/components/filters/picker-menu";
import { RangeLinks } from "@/components/filters/range-links";
import { QueryBox } from "@/components/search/query-box";
import { type Filters, filtersToQuery, type Period } from "@/lib/filters";
import type { Clock } from "@/lib/format";
import type { Choices } from "@/lib/queries/list-choices";
import type { QueryProblem } from "@/lib/search/grammar/query";

type Props = {
  filters: Filters;
  choices: Choices;
  /** The page that is filtered. */
  path: string;
  clock: Clock;
  /** What is wrong with the query. */
  problem: QueryProblem | null;
  /** Whether the page that is filtered is the one that is shown. */
  here: boolean;
  /** The saved views of the page's list. */
  views?: ReactNode;
};

const PICKERS = [
  { name: "database", label: "Database" },
  { name: "app", label: "Application" },
  { name: "version", label: "Version" },
] as const;

/** The pickers, the query and the period. */
export function FilterBar({ filters, choices, path, clock, problem, here, views }: Props) {
  const narrowing =
    PICKERS.filter(({ name }) => filters[name].length > 0).length + (filters.q === "" ? 0 : 1);
  const cleared = {
    ...filters,
    cursor: null,
    database: [],
    app: [],
    version: [],
    q: "",
    status: null,
  };
  const inPeriod = (period: Period) => path + filtersToQuery({ ...filters, period, cursor: null });
  return (
    <FilterSheet narrowing={narrowing}>
      {PICKERS.map(({ name, label }) => (
        <PickerMenu key={name} {...{ name, label, filters, path }} choices={choices[name]} />
      ))}
      <QueryBox
        {...{ filters, problem, path }}
        timeZone={clock.timeZone}
        databases={choices.database.map(({ name }) => name)}
        hotkey={here}
      />
      {views}
      {narrowing > 0 && <ClearAll href={path + filtersToQuery(cleared)} />}
      <div className="flex flex-col md:ml-auto md:flex-row md:items-center">
        <RangeLinks period={filters.period} href={inPeriod} />
        <ExactPeriod filters={filters} path={path} clock={clock} />
      </div>
    </FilterSheet>
  );
}

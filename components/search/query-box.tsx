import { QueryForm } from "@/components/search/query-form";
import { QueryHelp } from "@/components/search/query-help";
import { type Filters, filtersToQuery } from "@/lib/filters";
import type { QueryProblem } from "@/lib/search/grammar/query";

type Props = {
  filters: Filters;
  problem: QueryProblem | null;
  /** The page that is searched. */
  path: string;
  timeZone: string;
  /** Names of BugSplat's databases. */
  databases: string[];
  hotkey: boolean;
};

/** Where a query is typed, and how. */
export function QueryBox({ filters, problem, path, timeZone, databases, hotkey }: Props) {
  const carried = filtersToQuery({ ...filters, q: "", cursor: null });
  return (
    <div className="flex min-w-0 flex-1 items-start max-md:flex-col max-md:items-stretch max-md:gap-1 md:max-w-xl">
      <QueryForm
        key={filters.q}
        {...{ problem, path, carried, timeZone, databases, hotkey }}
        typed={filters.q}
      />
      <QueryHelp />
    </div>
  );
}

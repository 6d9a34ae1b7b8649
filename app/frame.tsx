import type { ReactNode } from "react";
import type { View } from "@/app/open-view";
import { PageShell } from "@/app/page-shell";
import { FilterBar } from "@/components/filters/filter-bar";
import { PastedIdNotice } from "@/components/search/pasted-id-notice";
import { QueryChips } from "@/components/search/query-chips";
import type { Section } from "@/components/shell/navigation";
import { carriedFilters, filtersToQuery } from "@/lib/filters";

type Props = {
  view: View;
  current: Section;
  /** The page that the pickers filter, where that is not the page itself. */
  filterPath?: string;
  /** The saved views of the page's list. */
  views?: ReactNode;
  children: ReactNode;
};

/** The shell around a page of reports, with its filters in the pickers and in every link. */
export function Frame({ view, current, filterPath = view.path, views, children }: Props) {
  const { filters, applied, choices, clock, problem, pasted } = view;
  const here = filterPath === view.path;
  return (
    <PageShell
      current={current}
      query={filtersToQuery(carriedFilters(filters))}
      clock={clock}
      filterBar={
        <FilterBar {...{ filters, choices, clock, problem, views }} path={filterPath} here={here} />
      }
    >
      {here && <QueryChips filters={applied} path={filterPath} />}
      {here && pasted && (
        <PastedIdNotice text={filters.q} found={pasted} isSearched={applied.q !== ""} />
      )}
      {children}
    </PageShell>
  );
}

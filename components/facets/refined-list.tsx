import type { ReactNode } from "react";
import { FacetColumn, type FacetColumnProps } from "@/components/facets/facet-column";

type Props = FacetColumnProps & { children: ReactNode };

/** A list with what narrows it beside it. */
export function RefinedList({ children, ...column }: Props) {
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[11.5rem_minmax(0,1fr)] xl:gap-5">
      <FacetColumn {...column} />
      <div
        id="list"
        tabIndex={-1}
        className="min-w-0 outline-none max-xl:col-span-full xl:col-start-2"
      >
        {children}
      </div>
    </div>
  );
}

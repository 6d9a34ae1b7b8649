import type { ComponentProps, ReactNode } from "react";
import { NoReports } from "@/components/filters/no-reports";
import { Pager } from "@/components/ui/pager";
import { filtersToQuery } from "@/lib/filters";

type Props = ComponentProps<typeof NoReports> & {
  isEmpty: boolean;
  /** Where the page before this one and the page behind it begin. */
  pages: { isFirst: boolean; nextCursor: string | null };
  /** The table, for when there are rows. */
  children: ReactNode;
};

/** A list with what leads to its other pages; without rows, what to do about that. */
export function ListPanel({ isEmpty, pages, children, ...empty }: Props) {
  const { path, filters } = empty;
  const pageAt = (cursor: string | null) => path + filtersToQuery({ ...filters, cursor });
  return (
    <div className="rounded-lg border border-line bg-surface">
      {isEmpty ? <NoReports {...empty} /> : children}
      <Pager
        firstHref={pages.isFirst ? null : pageAt(null)}
        nextHref={pages.nextCursor && pageAt(pages.nextCursor)}
      />
    </div>
  );
}

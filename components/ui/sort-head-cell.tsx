import clsx from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { CSSProperties } from "react";
import { Link } from "@/components/ui/link";
import { HeadCell } from "@/components/ui/table";

type Direction = "ascending" | "descending";

type Props = {
  label: string;
  /** Where the list is sorted by this column; on the sorted column, the other way round if there is one. */
  href: string;
  /** Which way the list is sorted by this column now; null when it is not. */
  sorted: Direction | null;
  numeric?: boolean;
  className?: string;
  style?: CSSProperties;
};

/** The head of a column by which a list can be sorted. */
export function SortHeadCell({ label, href, sorted, numeric, className, style }: Props) {
  const Arrow = sorted === "ascending" ? ArrowUp : ArrowDown;
  return (
    <HeadCell numeric={numeric} aria-sort={sorted ?? undefined} className={className} style={style}>
      <Link
        href={href}
        className={clsx(
          "group/sort inline-flex items-center align-middle gap-1 hover:text-text",
          numeric && "flex-row-reverse",
          sorted && "text-text",
        )}
      >
        {label}
        <Arrow
          aria-hidden
          className={clsx("size-3", !sorted && "opacity-0 group-hover/sort:opacity-60")}
        />
      </Link>
    </HeadCell>
  );
}

import { ChevronDown, GitCompareArrows } from "lucide-react";
import { compareAddress, FIND_TO_COMPARE } from "@/components/compare/compare-address";
import { CarriedFields } from "@/components/filters/carried-fields";
import type { OpenedList } from "@/components/report/report-steps";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";

type Props = {
  reportId: string;
  opened: OpenedList;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

/** Compares the report with a neighbour in its list, or with any other; the older one is A. */
export function CompareMenu({ reportId: id, opened, query }: Props) {
  const { list, sort, previousId, nextId } = opened;
  const [olderId, newerId] = sort === "newest" ? [nextId, previousId] : [previousId, nextId];
  const place = list === "group" ? "this group" : "this list";
  return (
    <details name="menu" data-menu className="relative print:hidden">
      <summary className={buttonLook()}>
        <GitCompareArrows aria-hidden className="size-3.5" /> Compare with…
        <ChevronDown aria-hidden className="size-3.5 text-faint" />
      </summary>
      <div className="absolute top-full right-0 z-50 mt-1 w-72 rounded-lg border border-line-strong bg-raised shadow-popover max-md:right-auto max-md:left-0">
        {(olderId || newerId) && (
          <ul className="border-line border-b p-1.5">
            {olderId && (
              <Neighbour href={compareAddress(olderId, id, query)}>
                {`The older report in ${place}`}
              </Neighbour>
            )}
            {newerId && (
              <Neighbour href={compareAddress(id, newerId, query)}>
                {`The newer report in ${place}`}
              </Neighbour>
            )}
          </ul>
        )}
        <form action={FIND_TO_COMPARE} className="flex items-end gap-2 p-3">
          <CarriedFields query={query} />
          <input type="hidden" name="a" value={id} />
          <label className="flex min-w-0 flex-1 flex-col gap-1 text-muted text-sm">
            Number, address or BugSplat link
            <input
              name="b"
              required
              maxLength={2_000}
              className="h-8 w-full rounded-md border border-control bg-transparent px-2 text-text max-md:h-10"
            />
          </label>
          <Button type="submit">Compare</Button>
        </form>
      </div>
    </details>
  );
}

function Neighbour({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <Link
        href={href}
        className="flex h-8 items-center rounded-md px-2 text-sm text-text hover:bg-hover max-md:h-10"
      >
        {children}
      </Link>
    </li>
  );
}

import { ArrowRight, ChevronFirst } from "lucide-react";
import { LinkButton } from "@/components/ui/button";

type Props = {
  /** Where the list begins; null on its first page. */
  firstHref: string | null;
  /** null on the last page. */
  nextHref: string | null;
};

/** Goes through a list that is read on from its last row; the browser's "back" goes back. */
export function Pager({ firstHref, nextHref }: Props) {
  if (!firstHref && !nextHref) return null;
  return (
    <nav
      aria-label="Pages"
      className="flex items-center justify-between border-line border-t px-4 py-2"
    >
      {firstHref ? (
        <LinkButton look="quiet" href={firstHref}>
          <ChevronFirst aria-hidden className="size-4" />
          First page
        </LinkButton>
      ) : (
        <span className="text-faint text-sm">First page</span>
      )}
      {nextHref ? (
        <LinkButton look="quiet" href={nextHref}>
          Next
          <ArrowRight aria-hidden className="size-4" />
        </LinkButton>
      ) : (
        <span className="text-faint text-sm">End of the list</span>
      )}
    </nav>
  );
}

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { StackLinks } from "@/components/stack/stack-links";
import type { StackLook } from "@/components/stack/stack-look";
import { StackTools } from "@/components/stack/stack-tools";
import { LinkButton } from "@/components/ui/button";
import type { Thread } from "@/lib/report/report";

type Props = {
  thread: Thread;
  look: StackLook;
  links: StackLinks;
  /** The threads in the rows above and below; null at an end of the list. */
  previousHref: string | null;
  nextHref: string | null;
};

/** Above the frames of the open thread: on to the threads beside it, and the tools of a stack. */
export function OpenThreadTools({ thread, look, links, previousHref, nextHref }: Props) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-1.5 pr-4 pl-1.5 print:hidden">
      <nav aria-label="Threads" className="flex">
        {previousHref && (
          <LinkButton look="quiet" href={previousHref} data-key="[">
            <ChevronLeft aria-hidden className="size-3.5" /> Previous thread
          </LinkButton>
        )}
        {nextHref && (
          <LinkButton look="quiet" href={nextHref} data-key="]">
            Next thread <ChevronRight aria-hidden className="size-3.5" />
          </LinkButton>
        )}
      </nav>
      {thread.frames.length > 0 && <StackTools thread={thread} look={look} links={links} />}
    </div>
  );
}

import { ChevronLeft, ChevronRight, List } from "lucide-react";
import type { ReactNode } from "react";
import { InboxKeys } from "@/components/inbox/inbox-keys";
import { KeyLink } from "@/components/keys/key-link";
import { LinkButton } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatCount } from "@/lib/format";
import type { Inbox } from "@/lib/queries/get-inbox";

type Props = {
  inbox: Inbox;
  /** Where another group of the inbox is. */
  href: (id: string) => string;
  /** The list itself. */
  listHref: string;
  /** What is said of the group that is looked at: its name. */
  name: string;
  /** The way back from what was decided about it. */
  children: ReactNode;
};

const LONGEST = 200;

/** How far one is in an inbox, and the ways on, back and out. */
export function InboxBar({ inbox, href, listHref, name, children }: Props) {
  const { groups, left, place, nextId, previousId } = inbox;
  return (
    <nav
      aria-label="Inbox"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2 print:hidden"
    >
      <div className="min-w-0 flex-1 basis-60">
        <p role="status" className="text-sm">
          {place === null ? (
            "Not of this list any more"
          ) : (
            <>
              <span className="font-medium">{formatCount(place)}</span> of {formatCount(groups)}
            </>
          )}
          <span className="text-muted"> · {leftWords(inbox)}</span>
          <span className="sr-only">: {name.slice(0, LONGEST) || "a group without a name"}</span>
        </p>
        <ProgressBar
          label={<span className="sr-only">Decided</span>}
          done={groups - left}
          total={groups}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {children}
        {previousId && (
          <KeyLink href={href(previousId)} rel="prev" shortcut="k" title="The group before">
            <ChevronLeft aria-hidden className="size-3.5" /> Before
          </KeyLink>
        )}
        {nextId && (
          <KeyLink href={href(nextId)} rel="next" shortcut="j" title="Next to be decided">
            Next <ChevronRight aria-hidden className="size-3.5" />
          </KeyLink>
        )}
        <LinkButton look="quiet" href={listHref}>
          <List aria-hidden className="size-3.5" /> The list
        </LinkButton>
        <InboxKeys />
      </div>
    </nav>
  );
}

function leftWords({ left, isDecided }: Inbox): string {
  const here = isDecided ? "this one is decided, " : "";
  if (left === 0) return `${here}nothing is left to decide`;
  return `${here}${formatCount(left)} left to decide`;
}

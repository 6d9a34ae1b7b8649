import { PartyPopper, Sun } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatCount, formatQuantity } from "@/lib/format";
import type { Inbox } from "@/lib/queries/get-inbox";
import { GROUP_STATES } from "@/lib/triage/group-state";

type Props = {
  inbox: Inbox;
  listHref: string;
  /** The last group that was decided; null when none was. */
  lastHref: string | null;
};

/** When nothing is left to decide: what was done, and that it is good. */
export function EmptyInbox({ inbox: { groups, decided }, listHref, lastHref }: Props) {
  const done = GROUP_STATES.filter((state) => decided[state] > 0)
    .map((state) => `${formatCount(decided[state])} ${state}`)
    .join(", ");
  return (
    <div className="rounded-lg border border-line bg-surface">
      <EmptyState
        icon={groups === 0 ? Sun : PartyPopper}
        title={groups === 0 ? "Nothing is waiting for you" : "All done"}
      >
        <p>
          {groups === 0
            ? "No group that matches the pickers and the search above is to be decided."
            : `Each of the ${formatQuantity(groups, "group")} of this list has been looked after: ${done}.`}{" "}
          Enjoy the quiet.
        </p>
        <ul className="mt-3 flex flex-wrap justify-center gap-x-4 gap-y-1">
          {lastHref && (
            <li>
              <Link href={lastHref} data-key="k" className={LINK}>
                Back to the last one
              </Link>
            </li>
          )}
          <li>
            <Link href={listHref} className={LINK}>
              To the list
            </Link>
          </li>
          <li>
            <Link href="/" className={LINK}>
              Overview
            </Link>
          </li>
        </ul>
      </EmptyState>
    </div>
  );
}

const LINK = "text-accent hover:underline max-md:inline-block max-md:py-2";

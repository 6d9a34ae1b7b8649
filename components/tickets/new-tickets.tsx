import { ExternalLink } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { OutsideText } from "@/components/ui/outside-text";
import { formatCount, formatQuantity } from "@/lib/format";
import type { NewTicket } from "@/lib/tickets/new-ticket-address";
import { TRACKERS, type TrackerKind } from "@/lib/tickets/tracker";

type Props = {
  /** One for each application of the group that has a tracker. */
  tickets: (NewTicket & { application: string; kind: TrackerKind })[];
  /** How many lines of its stack the whole text shows. */
  lines: number;
  settingsHref: string;
};

/** The ways to the form of a tracker, filled. */
export function NewTickets({ tickets, lines, settingsHref }: Props) {
  if (tickets.length === 0) {
    return (
      <Notice>
        Nobody has said yet where tickets about this application are made: an admin can, under{" "}
        <Link href={settingsHref} className="text-accent underline">
          Trackers
        </Link>{" "}
        in the settings. The text below can be copied all the same.
      </Notice>
    );
  }
  return (
    <ul className="space-y-3">
      {tickets.map(({ application, kind, address, room }, at) => (
        <li key={application} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <a
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            className={buttonLook(at === 0 ? "primary" : "secondary")}
          >
            Open it in {TRACKERS[kind].name}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
          <span className="min-w-0 text-muted text-sm wrap-anywhere">
            {tickets.length > 1 && (
              <>
                for <OutsideText value={application.slice(0, 100)} />.{" "}
              </>
            )}
            {room.lines < lines
              ? `An address there has room for ${formatCount(room.lines)} of ${formatQuantity(lines, "line")} of the stack: paste the text below in its place if you need all.`
              : "Its fields are filled; nothing is saved before you do it there."}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { ClippedCell } from "@/components/lists/clipped-cell";
import { TicketLink } from "@/components/triage/ticket-link";

/** The first ticket of a group in a list, and how many more there are. */
export function TicketsCell({ tickets }: { tickets: string[] }) {
  const [first, ...others] = tickets;
  if (first === undefined) return null;
  return (
    <ClippedCell>
      <TicketLink ticket={first} />
      {others.length > 0 && (
        <span className="text-faint text-xs">
          {" "}
          +{others.length}
          <span className="sr-only"> more tickets</span>
        </span>
      )}
    </ClippedCell>
  );
}

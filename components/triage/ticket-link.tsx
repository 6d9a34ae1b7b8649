import { ticketName } from "@/lib/triage/ticket";

/** A ticket by its short name, which opens it; where that is, its title says. */
export function TicketLink({ ticket }: { ticket: string }) {
  return (
    <a
      href={ticket}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={ticket.slice(0, 300)}
      className="text-accent hover:underline"
    >
      <bdi dir="ltr">{ticketName(ticket)}</bdi>
    </a>
  );
}

import { Menu } from "@/components/filters/menu";
import type { TriageForm } from "@/components/triage/change-form";
import { LinkTicketForm } from "@/components/triage/link-ticket-form";
import { RemoveButton } from "@/components/triage/remove-button";
import { TicketLink } from "@/components/triage/ticket-link";
import { LinkButton } from "@/components/ui/button";
import type { Triage } from "@/lib/triage/get-triage";
import { ticketName } from "@/lib/triage/ticket";

type Props = { triage: Triage; form: TriageForm };

/** The tickets of a group, each with a way to take it away, and one more. */
export function TicketsField({ triage: { tickets }, form }: Props) {
  return (
    <>
      {tickets.map((ticket) => (
        <span key={ticket} className="inline-flex min-w-0 items-center wrap-anywhere">
          <TicketLink ticket={ticket} />
          <RemoveButton
            {...form}
            wish="unlink"
            name="ticket"
            value={ticket}
            what={`the ticket ${ticketName(ticket)}`}
          />
        </span>
      ))}
      {form.isAllowed && (
        <Menu label="Ticket" look="quiet">
          <LinkTicketForm form={form} />
          <p className="border-line border-t px-4 py-2.5">
            <LinkButton href={`/groups/${form.group}/ticket`} className="w-full">
              Write a new ticket…
            </LinkButton>
          </p>
        </Menu>
      )}
    </>
  );
}

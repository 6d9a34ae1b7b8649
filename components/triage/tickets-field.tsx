import { Menu } from "@/components/filters/menu";
import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { RemoveButton } from "@/components/triage/remove-button";
import { TicketLink } from "@/components/triage/ticket-link";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
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
          <ChangeForm {...form} className="p-2">
            <label className="block px-2 py-1.5">
              <span className={FIELD_NAME}>Address of a ticket that is there already</span>
              <span className="flex gap-2">
                <input
                  name="ticket"
                  type="url"
                  maxLength={2_000}
                  placeholder="https://"
                  autoComplete="off"
                  data-choice
                  className={FIELD}
                />
                <Button type="submit" name="wish" value="link">
                  Link
                </Button>
              </span>
            </label>
          </ChangeForm>
        </Menu>
      )}
    </>
  );
}

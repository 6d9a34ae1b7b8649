import { ChangeForm, type TriageForm } from "@/components/triage/change-form";
import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

/** Links a ticket that is there already to a group. */
export function LinkTicketForm({ form }: { form: TriageForm }) {
  return (
    <ChangeForm {...form} className="px-4 py-3">
      <label className="block">
        <span className={FIELD_NAME}>Address of the ticket</span>
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
  );
}

import type { ReactNode } from "react";
import { AssigneeField } from "@/components/triage/assignee-field";
import type { TriageForm } from "@/components/triage/change-form";
import { LabelsField } from "@/components/triage/labels-field";
import { TicketsField } from "@/components/triage/tickets-field";
import type { Triage } from "@/lib/triage/get-triage";

type Props = { triage: Triage; form: TriageForm };

/** What people have put on a group: who looks after it, its labels and its tickets. */
export function AttachedRow({ triage, form }: Props) {
  const { assignee, labels, tickets } = triage;
  const isEmpty = assignee === null && labels.length === 0 && tickets.length === 0;
  // A reader has nothing to do here.
  if (isEmpty && !form.isAllowed) return null;
  return (
    <dl className="flex w-full flex-wrap items-center gap-x-6 gap-y-1 border-line border-t pt-1.5 text-sm">
      <Field name="Assignee">
        <AssigneeField triage={triage} form={form} />
      </Field>
      {(form.isAllowed || labels.length > 0) && (
        <Field name="Labels">
          <LabelsField triage={triage} form={form} />
        </Field>
      )}
      {(form.isAllowed || tickets.length > 0) && (
        <Field name="Tickets">
          <TicketsField triage={triage} form={form} />
        </Field>
      )}
    </dl>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <dt className="text-faint text-xs">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-1">{children}</dd>
    </div>
  );
}

import type { ReactNode } from "react";
import { NumberField } from "@/components/bulk/number-field";
import { LabelName } from "@/components/triage/label-name";
import { VersionFields } from "@/components/triage/version-fields";
import { Button, LinkButton } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import type { NamedMember } from "@/lib/access/members-of-database";
import { formatQuantity } from "@/lib/format";
import { MUTE_CHOICES } from "@/lib/triage/mute-choices";

type Props = {
  /** How many groups it is about. */
  groups: number;
  applications: string[];
  versions: string[];
  members: NamedMember[];
  labels: string[];
  /** When they were counted. */
  seenAt: Date;
  /** The filters of the list: "" or "?…". */
  query: string;
  action: (form: FormData) => Promise<void>;
};

/** What is to be done to all groups of a list, and the number that says one means it. */
export function BulkForm({
  groups,
  applications,
  versions,
  members,
  labels,
  seenAt,
  query,
  action,
}: Props) {
  return (
    <form action={action} className="space-y-5 px-4 py-4">
      <input type="hidden" name="query" value={query} />
      <input type="hidden" name="seen" value={seenAt.toISOString()} />
      <input type="hidden" name="count" value={groups} />
      <fieldset className="space-y-3">
        <legend className={FIELD_NAME}>What is to be done</legend>
        <Way wish="resolve-now" label="Resolve now">
          A report received from now on reopens its group, of the newest version of its application
          or later.
        </Way>
        <Way wish="resolve-next" label="Resolve in the next version">
          A report of a version after the newest of its group reopens that.
        </Way>
        <Way wish="resolve-version" label="Resolve in a version">
          <VersionFields
            applications={applications.map((name) => ({ value: name, name }))}
            versions={versions}
          />
        </Way>
        <Way wish="mute" label="Mute">
          <select name="mute" aria-label="How long they are muted" className={FIELD}>
            {MUTE_CHOICES.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
          What is counted is counted of each group for itself.
        </Way>
        <Way wish="assign" label="Assign">
          <select name="assignee" aria-label="To whom they are assigned" className={FIELD}>
            <option value="me">to me</option>
            <option value="nobody">to nobody</option>
            {members.map(({ id, name }) => (
              <option key={id} value={id}>
                {name.slice(0, 80)}
              </option>
            ))}
          </select>
        </Way>
        <Way wish="label" label="Put a label on them">
          <LabelName name="label" what="Label to put on them" known={labels} />
        </Way>
        <Way wish="unlabel" label="Take a label off them">
          <LabelName name="taken" what="Label to take off them" known={labels} />
        </Way>
        <Way wish="reopen" label="Reopen">
          Those that are open already are left alone.
        </Way>
        <p className="text-muted text-xs">
          Only groups that are marked one by one are merged: mark them in the list, and choose Merge
          at its foot.
        </p>
      </fieldset>
      <label className="block">
        <span className={FIELD_NAME}>Note, if you like: kept in the history of each</span>
        <textarea name="note" rows={2} maxLength={2_000} className={FIELD} />
      </label>
      <NumberField groups={groups} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          Change {formatQuantity(groups, "group")}
        </Button>
        <LinkButton look="quiet" href={`/groups${query}`}>
          Back to the list
        </LinkButton>
      </div>
    </form>
  );
}

function Way({ wish, label, children }: { wish: string; label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[1rem_minmax(0,1fr)] items-start gap-x-2.5">
      <input
        type="radio"
        id={wish}
        name="wish"
        value={wish}
        required
        className="mt-1 accent-accent max-md:mt-3"
      />
      <div className="min-w-0">
        <label htmlFor={wish} className="flex items-center text-sm max-md:min-h-10">
          {label}
        </label>
        <div className="text-muted text-xs md:mt-0.5">{children}</div>
      </div>
    </div>
  );
}

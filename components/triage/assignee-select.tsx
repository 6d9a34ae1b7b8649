import { Button } from "@/components/ui/button";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import type { NamedMember } from "@/lib/access/members-of-database";

type Props = {
  /** Those who may see what is assigned. */
  members: NamedMember[];
  /** Who has it now. */
  chosen?: string | null;
};

const LONGEST = 80;

/** To whom something is handed, and the button that does it. */
export function AssigneeSelect({ members, chosen = null }: Props) {
  return (
    <label className="block">
      <span className={FIELD_NAME}>Who looks after it</span>
      <span className="flex gap-2">
        <select name="assignee" defaultValue={chosen ?? ""} data-choice className={FIELD}>
          <option value="">Choose…</option>
          {members.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.slice(0, LONGEST)}
            </option>
          ))}
        </select>
        <Button type="submit" name="wish" value="assign">
          Assign
        </Button>
      </span>
    </label>
  );
}

import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { ROLES, type Role } from "@/lib/access/role";

type Props = {
  /** Tells the fields of one form from those of another. */
  id: string;
  databases: { id: bigint; name: string }[];
  isOwner: boolean;
  /** By the id of a database, in digits. */
  roles: Record<string, Role>;
  /** The ids of databases in which they see who crashed. */
  personal: string[];
};

const ROLE_WORDS: Record<Role, string> = {
  reader: "Reader: sees everything",
  triager: "Triager: also decides about groups",
  admin: "Admin: also sets the database up",
};

/** More of a name than any list shows. */
const LONGEST = 80;

/** What a member is allowed, as fields of a form. */
export function GrantFields({ id, databases, isOwner, roles, personal }: Props) {
  return (
    <fieldset className="space-y-3">
      <legend className="sr-only">What they may do</legend>
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          name="owner"
          defaultChecked={isOwner}
          className="mt-0.5 size-4 accent-accent"
        />
        <span>
          Owner
          <span className="block text-faint text-xs">
            Sees and does everything in every database, and lets others in.
          </span>
        </span>
      </label>
      <div className="grid gap-x-3 gap-y-2.5 sm:grid-cols-2">
        {databases.map(({ id: database, name }) => (
          <div key={String(database)} className="min-w-0">
            <label htmlFor={`${id}-${database}`} className={`${FIELD_NAME} block truncate`}>
              In <bdi>{name.slice(0, LONGEST)}</bdi>
            </label>
            <select
              id={`${id}-${database}`}
              name={`role-${database}`}
              defaultValue={roles[String(database)] ?? ""}
              className={FIELD}
            >
              <option value="">Nothing</option>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  {ROLE_WORDS[role]}
                </option>
              ))}
            </select>
            <label className="mt-1.5 flex items-center gap-2 text-muted text-xs">
              <input
                type="checkbox"
                name={`personal-${database}`}
                defaultChecked={personal.includes(String(database))}
                className="size-3.5 accent-accent"
              />
              Sees personal data: who crashed
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

/** A database that a view can be shared in. */
export type ShareChoice = { id: bigint; name: string };

type Props = {
  databases: ShareChoice[];
  /** null: only who made it. */
  chosen: bigint | null;
};

/** Who sees a view. */
export function SharedField({ databases, chosen }: Props) {
  return (
    <label className="block min-w-0">
      <span className={FIELD_NAME}>Who sees it</span>
      <select name="shared" defaultValue={chosen === null ? "" : String(chosen)} className={FIELD}>
        <option value="">Only me</option>
        {databases.map(({ id, name }) => (
          <option key={String(id)} value={String(id)}>
            Everybody who sees {name.slice(0, 100)}
          </option>
        ))}
      </select>
    </label>
  );
}

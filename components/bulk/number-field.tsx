import { needsNumber } from "@/components/bulk/needs-number";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { formatCount } from "@/lib/format";

/** Where many groups are changed, their number says that one means it. */
export function NumberField({ groups }: { groups: number }) {
  if (!needsNumber(groups)) return null;
  return (
    <label className="block">
      <span className={FIELD_NAME}>
        These are many. Type their number to go on: {formatCount(groups)}
      </span>
      <input
        name="typed"
        required
        inputMode="numeric"
        autoComplete="off"
        pattern={`\\s*${String(groups).replaceAll(/(?=(?:\d{3})+$)/g, "[\\s.,']?")}\\s*`}
        title={`The number of the groups: ${formatCount(groups)}`}
        className={`${FIELD} max-w-40`}
      />
    </label>
  );
}

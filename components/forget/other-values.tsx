import { buttonLook } from "@/components/ui/button-look";
import { FIELD_NAME } from "@/components/ui/field-look";
import type { OtherValue } from "@/lib/forget/find-person";
import { formatQuantity } from "@/lib/format";

type Props = { ticked: string[]; others: OtherValue[] };

const KINDS: Record<OtherValue["of"], string> = {
  user: "user",
  email: "e-mail",
  ipAddress: "IP address",
};

/** What stands beside the person's value in their reports: what is theirs too can go along. */
export function OtherValues({ ticked, others }: Props) {
  if (ticked.length + others.length === 0) return null;
  return (
    <fieldset>
      <legend className={FIELD_NAME}>
        Tick what is this person's too. Reports that carry it go along, and it is removed wherever
        others mention it; what is not ticked is not looked for.
      </legend>
      <ul className="space-y-0.5">
        {ticked.map((value) => (
          <Choice key={value} value={value} about="goes along" isTicked />
        ))}
        {others.map(({ of, value, reports, problem }) => (
          <Choice
            key={`${of} ${value}`}
            value={value}
            about={`${KINDS[of]}, in ${formatQuantity(reports, "report")}`}
            problem={problem}
          />
        ))}
      </ul>
      <button type="submit" name="intent" value="look" className={`${buttonLook()} mt-2`}>
        Look with what is ticked
      </button>
    </fieldset>
  );
}

type ChoiceProps = { value: string; about: string; isTicked?: boolean; problem?: string | null };

function Choice({ value, about, isTicked = false, problem = null }: ChoiceProps) {
  return (
    <li>
      <label className="flex items-start gap-2 py-0.5 text-sm max-md:min-h-10 max-md:items-center">
        <input
          type="checkbox"
          name="other"
          value={value}
          defaultChecked={isTicked}
          disabled={problem !== null}
          className="mt-1 shrink-0 accent-accent max-md:mt-0"
        />
        <span className="min-w-0 wrap-anywhere">
          <bdi>{value.slice(0, LONGEST)}</bdi>{" "}
          <span className="text-muted">{problem === null ? about : `${about}. ${problem}`}</span>
        </span>
      </label>
    </li>
  );
}

/** More of a value than any line shows. */
const LONGEST = 200;

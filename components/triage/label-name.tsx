import { type KeyboardEventHandler, useId } from "react";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";
import { LONGEST_LABEL } from "@/lib/triage/label";

type Props = {
  /** Of the field in its form. */
  name: string;
  /** What it is for. */
  what: string;
  /** Those that the groups of the database have already. */
  known: string[];
  onKeyDown?: KeyboardEventHandler<HTMLInputElement> | undefined;
};

/** A label to type, with those that are used already. */
export function LabelName({ name, what, known, onKeyDown }: Props) {
  const id = useId();
  return (
    <div className="min-w-0 flex-1">
      <label htmlFor={id} className={FIELD_NAME}>
        {what}
      </label>
      <input
        id={id}
        name={name}
        list={`${id}-known`}
        maxLength={2 * LONGEST_LABEL}
        autoComplete="off"
        data-choice
        onKeyDown={onKeyDown}
        className={FIELD}
      />
      <datalist id={`${id}-known`}>
        {known.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </div>
  );
}

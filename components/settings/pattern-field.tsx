import { FieldProblem } from "@/components/settings/field-problem";
import { FIELD, FIELD_NAME } from "@/components/ui/field-look";

type Props = {
  id: string;
  name: string;
  label: string;
  placeholder: string;
  value: string;
  /** What is wrong with it; "" for nothing. */
  problem: string;
};

/** Names or patterns, one a line; it grows with what is in it. */
export function PatternField({ id, name, label, placeholder, value, problem }: Props) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={FIELD_NAME}>
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        rows={Math.min(12, value.split("\n").length)}
        maxLength={5_000}
        spellCheck={false}
        dir="ltr"
        aria-invalid={problem !== ""}
        aria-describedby={problem === "" ? undefined : `${id}-problem`}
        className={`${FIELD} field-sizing-content max-h-60 resize-y font-mono text-xs leading-5.5`}
      />
      <FieldProblem id={`${id}-problem`} words={problem} />
    </div>
  );
}

import { FieldProblem } from "@/components/settings/field-problem";
import { FIELD } from "@/components/ui/field-look";

type Props = {
  name: string;
  /** The words before and after the number make a sentence with it. */
  before: string;
  after: string;
  value: string;
  /** What is wrong with it; "" for nothing. */
  problem: string;
};

/** A limit as a sentence with a number to fill in; empty is no limit. */
export function LimitField({ name, before, after, value, problem }: Props) {
  return (
    <div className="min-w-0">
      <label className="flex flex-wrap items-center gap-2 text-sm">
        {before}
        <input
          name={name}
          defaultValue={value}
          inputMode="decimal"
          autoComplete="off"
          placeholder="no limit"
          maxLength={20}
          aria-invalid={problem !== ""}
          aria-describedby={problem === "" ? undefined : `${name}-problem`}
          className={`${FIELD} w-28!`}
        />
        {after}
      </label>
      <FieldProblem id={`${name}-problem`} words={problem} />
    </div>
  );
}

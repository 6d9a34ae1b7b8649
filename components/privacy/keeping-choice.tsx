import { FieldProblem } from "@/components/settings/field-problem";
import type { PersonalData } from "@/lib/privacy/privacy-rules";

type Props = {
  chosen: string;
  /** What is wrong with it; "" for nothing. */
  problem: string;
};

const CHOICES: { value: PersonalData; name: string; about: string }[] = [
  {
    value: "mask",
    name: "Keep, and mask",
    about:
      "Whoever has the permission has it shown for one report at a time, for an hour; the audit log notes each.",
  },
  {
    value: "keep",
    name: "Keep, and show",
    about: "Whoever has the permission sees it everywhere, and nothing is noted. Others see marks.",
  },
  {
    value: "hash-only",
    name: "Keep hashes only",
    about:
      "From now on it is taken out before anything is kept, and nobody sees what was kept before. Users are counted, and one is told from another, by their marks.",
  },
];

/** What is done with user, e-mail, IP address and names in paths. */
export function KeepingChoice({ chosen, problem }: Props) {
  return (
    <fieldset className="space-y-2.5">
      <legend className="mb-2 font-medium text-sm">
        User, e-mail, IP address, and names in paths
      </legend>
      {CHOICES.map(({ value, name, about }) => (
        <label key={value} className="flex items-start gap-2 text-sm">
          <input
            type="radio"
            name="personalData"
            value={value}
            defaultChecked={value === chosen}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            {name}
            <span className="block max-w-2xl text-faint text-xs">{about}</span>
          </span>
        </label>
      ))}
      <FieldProblem id="personal-data-problem" words={problem} />
    </fieldset>
  );
}

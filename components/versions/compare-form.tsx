import { CarriedFields } from "@/components/filters/carried-fields";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { isOfSame } from "@/components/versions/choose-pair";
import { COMPARE_VERSIONS, type ComparisonPlace } from "@/components/versions/comparison-address";
import type { VersionChoice } from "@/lib/queries/list-version-choices";

type Props = {
  choices: VersionChoice[];
  place: ComparisonPlace;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

/** Asks for two versions. Once one is chosen, those of the same application are offered. */
export function CompareForm({ choices, place, query }: Props) {
  const chosen = choices.find(({ id }) => id === place.with);
  const offered = chosen ? choices.filter((choice) => isOfSame(choice, chosen)) : choices;
  const hasOthers = offered.length < choices.length;
  return (
    <form
      action={COMPARE_VERSIONS}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm max-md:[&>*]:w-full"
    >
      <CarriedFields query={query} />
      {place.by !== "share" && <input type="hidden" name="by" value={place.by} />}
      <Choice label="From version" name="base" choices={offered} chosen={place.base} />
      <Choice label="to version" name="with" choices={offered} chosen={place.with} />
      <Button type="submit">Compare</Button>
      {hasOthers && (
        <Link href={`${COMPARE_VERSIONS}?choose`} className="text-accent hover:underline">
          Other applications
        </Link>
      )}
    </form>
  );
}

type ChoiceProps = {
  label: string;
  name: "base" | "with";
  choices: VersionChoice[];
  chosen: string | null;
};

function Choice({ label, name, choices, chosen }: ChoiceProps) {
  const [first] = choices;
  const isOne = choices.every((choice) => first && isOfSame(choice, first));
  return (
    <label className="flex items-center gap-2 max-md:flex-wrap">
      <span className="text-muted">{label}</span>
      <select
        name={name}
        defaultValue={chosen ?? undefined}
        className="h-8 min-w-0 max-w-72 rounded-md border border-control bg-surface px-2 text-text max-md:h-10 max-md:w-full max-md:max-w-none"
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {!isOne && `${clip(choice.application)} `}
            {clip(choice.version) || "(no version)"}
          </option>
        ))}
      </select>
    </label>
  );
}

const LONGEST = 60;

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

import { FIND_TO_COMPARE } from "@/components/compare/compare-address";
import { CarriedFields } from "@/components/filters/carried-fields";
import { Button } from "@/components/ui/button";
import { formatQuantity } from "@/lib/format";
import type { GroupVersion } from "@/lib/queries/list-group-versions";

type Props = {
  /** The highest first. */
  versions: GroupVersion[];
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
};

/** Puts the newest report of one version of a group beside the newest of another. */
export function CompareVersions({ versions, query }: Props) {
  const [highest, before] = versions;
  if (!highest || !before) return null;
  const several = versions.some(({ application }) => application !== highest.application);
  const choices = versions.map(({ application, version, reports, newestReportId }) => ({
    value: newestReportId,
    label: `${several ? `${clip(application)} ` : ""}${clip(version) || "(no version)"} (${formatQuantity(reports, "report")})`,
  }));
  return (
    <form action={FIND_TO_COMPARE} className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <CarriedFields query={query} />
      <span className="text-muted">Newest report of</span>
      <Choice label="Version A" name="a" choices={choices} chosen={before.newestReportId} />
      <span className="text-muted">beside that of</span>
      <Choice label="Version B" name="b" choices={choices} chosen={highest.newestReportId} />
      <Button type="submit">Compare versions</Button>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  name: "a" | "b";
  choices: { value: string; label: string }[];
  chosen: string;
};

function Choice({ label, name, choices, chosen }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      name={name}
      defaultValue={chosen}
      className="h-8 min-w-0 max-w-72 rounded-md border border-control bg-surface px-2 text-text max-md:h-10 max-md:w-full max-md:max-w-none"
    >
      {choices.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}

const LONGEST = 60;

function clip(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

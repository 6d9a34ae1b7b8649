import { LabelChip } from "@/components/triage/label-chip";

/** So many fit beside a name; the page of the group has all. */
const SHOWN = 2;

/** The labels of a group in a list. */
export function LabelChips({ labels }: { labels: string[] }) {
  const hidden = labels.length - SHOWN;
  return (
    <span className="inline-flex min-w-0 gap-1">
      {labels.slice(0, SHOWN).map((label) => (
        <LabelChip key={label} label={label} small />
      ))}
      {hidden > 0 && (
        <span className="text-faint text-xs/[18px]">
          +{hidden}
          <span className="sr-only"> more labels</span>
        </span>
      )}
    </span>
  );
}

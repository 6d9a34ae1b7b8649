import { Scale } from "lucide-react";
import { SampleWords } from "@/components/special/sample-words";
import { SpecialFinding } from "@/components/special/special-finding";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Filters } from "@/lib/filters";
import { type Clock, formatCount } from "@/lib/format";
import type { Special } from "@/lib/queries/find-special";
import type { Sample } from "@/lib/queries/special/find-sample";
import { CONFIDENCE, LEAST } from "@/lib/statistics/stand-out";

type Props = {
  special: Special;
  filters: Filters;
  /** The page of the group. */
  path: string;
  clock: Clock;
};

/** Of fewer reports only what nearly all of them have can stand out. */
const SMALL = 30;

/** What the reports of a group have more often than others, in sentences, the clearest first. */
export function SpecialFindings({ special: { sample, findings }, filters, path, clock }: Props) {
  const { ours, ofOnePerson } = sample;
  return (
    <Panel title="What is special">
      <div className="space-y-3 border-line border-b px-4 py-3">
        <SampleWords sample={sample} clock={clock} />
        {ofOnePerson > 2 && ofOnePerson * 2 >= ours.length && (
          <Notice>
            {formatCount(ofOnePerson)} of these {formatCount(ours.length)} reports are of one
            person: what stands out may be that person's machine.
          </Notice>
        )}
      </div>
      {findings.length === 0 ? (
        <EmptyState icon={Scale} title="Nothing stands out">
          {whyNothing(sample)}
        </EmptyState>
      ) : (
        <ol>
          {findings.map((finding) => (
            <li
              key={JSON.stringify([finding.value.field, finding.value.name, finding.value.value])}
              className="border-line border-b px-4 py-3"
            >
              <SpecialFinding {...{ finding, filters, path }} />
            </li>
          ))}
        </ol>
      )}
      <p className="px-4 py-3 text-faint text-xs">
        Ranked by the smallest difference that agrees with the counts at {CONFIDENCE} % confidence
        (Newcombe's score interval); differences that may be below {LEAST * 100} points are left
        out. Platforms are compared with all other reports, everything else with those of the same
        platform, and only reports that tell a thing count for it. What two values have in common is
        no cause yet.
      </p>
    </Panel>
  );
}

function whyNothing({ ours, rest }: Sample): string {
  if (rest.length === 0) {
    return "There is nothing to compare with: no other report of the same application came at the same times.";
  }
  if (ours.length < SMALL) return `n = ${ours.length} is small.`;
  return "These reports are like the others in all that is known of them.";
}

import { FieldTable } from "@/components/intake/field-table";
import { ProblemList } from "@/components/intake/problem-list";
import type { TriedReading } from "@/components/intake/tried-edit";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { type Clock, formatQuantity } from "@/lib/format";

type Props = { tried: TriedReading; clock: Clock };

/** How a pasted payload would be read. */
export function TriedResult({ tried, clock }: Props) {
  const { change, fields, kind } = tried;
  return (
    <div className="space-y-4">
      {change && (
        <Notice>
          {CHANGES[change.outcome]}
          {kind && ` It looks like BugSplat's payload of ${kind}.`}{" "}
          {change.report && (
            <Link href={`/reports/${change.report}`} className="text-accent hover:underline">
              The report that is here
            </Link>
          )}
        </Notice>
      )}
      <ProblemList problems={tried.problems} understood={tried.understood} />
      {fields.length > 0 && (
        <Panel title="How it would be read" aside={formatQuantity(fields.length, "field")}>
          <FieldTable fields={fields} clock={clock} />
        </Panel>
      )}
    </div>
  );
}

const CHANGES = {
  stored: "It would become a new report.",
  duplicate: "It would tell again of a report that is here, and count no second time.",
  moved: "It would move a report that is here to another group, version or hour.",
};

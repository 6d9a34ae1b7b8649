import { Count } from "@/components/ui/count";
import { Fact } from "@/components/ui/fact";
import { FactStrip } from "@/components/ui/fact-strip";
import { formatBucket } from "@/lib/format";
import type { ComparedVersion, VersionComparison } from "@/lib/queries/get-version-comparison";

const digits = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** What the counts of the two versions are measured by. */
export function ComparisonFacts({ comparison }: { comparison: VersionComparison }) {
  const { before, after, window } = comparison;
  return (
    <FactStrip>
      {[before, after].flatMap((version) => [
        <Fact
          key={`reports ${version.key.id}`}
          label={`Reports of ${nameOf(version)}`}
          detail={`${digits.format(version.reports / window.days)} a day`}
        >
          <Count value={version.reports} align="start" />
        </Fact>,
        <Fact
          key={`users ${version.key.id}`}
          label={`Users of ${nameOf(version)}`}
          detail={`who ever crashed; first report on ${formatBucket(version.firstDay, "day", "UTC")}`}
        >
          <Count value={version.users} align="start" />
        </Fact>,
      ])}
    </FactStrip>
  );
}

const LONGEST = 40;

function nameOf({ version }: ComparedVersion): string {
  return version.trim().slice(0, LONGEST) || "(no version)";
}

import { CircleCheck, CircleMinus, CircleX } from "lucide-react";
import type { TestEdit, TestedStep } from "@/components/intake/test-edit";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";

/** How each step of a test went. */
export function TestSteps({ steps, report }: NonNullable<TestEdit["test"]>) {
  const failed = steps.find(({ outcome }) => outcome === "failed")?.name;
  return (
    <Panel
      title={titleOf(failed)}
      aside={
        report && (
          <Link href={`/reports/${report}`} className="text-accent hover:underline">
            The test's report
          </Link>
        )
      }
    >
      <ol>
        {steps.map(({ name, outcome, words }) => {
          const { icon: Icon, look, word } = OUTCOMES[outcome];
          return (
            <li
              key={name}
              className="flex gap-2.5 border-line border-b px-4 py-2.5 text-sm last:border-b-0"
            >
              <Icon role="img" aria-label={word} className={`mt-px size-4 shrink-0 ${look}`} />
              <span className="w-36 shrink-0 font-medium max-md:w-28">{NAMES[name]}</span>
              <span className="min-w-0 text-muted wrap-anywhere">{words}</span>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function titleOf(failed: TestedStep["name"] | undefined): string {
  if (failed === undefined) return "The webhook works";
  return failed === "page"
    ? "The webhook works, but not the page of its report"
    : "The webhook does not work yet";
}

const NAMES: Record<TestedStep["name"], string> = {
  address: "Address reachable",
  token: "Token accepted",
  kept: "Kept",
  read: "Read",
  page: "Page of the report",
};

const OUTCOMES = {
  passed: { icon: CircleCheck, look: "text-good", word: "Passed" },
  failed: { icon: CircleX, look: "text-danger", word: "Failed" },
  skipped: { icon: CircleMinus, look: "text-faint", word: "Not tried" },
};

import { KeepFresh } from "@/components/ui/keep-fresh";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ForgetRunRow } from "@/lib/forget/get-forget-runs";
import { formatCount, formatQuantity } from "@/lib/format";

type Props = { run: ForgetRunRow; step: string };

/** How far the present run is; the page asks again by itself. */
export function ForgetProgress({ run, step }: Props) {
  const { reports, bodies, goneReports, readBodies } = run;
  return (
    <div className="border-line border-b px-4 py-3 text-sm">
      <ProgressBar
        label={wordsOf(step, run)}
        done={Math.min(goneReports, reports) + Math.min(readBodies, bodies)}
        total={reports + bodies}
      />
      <p className="mt-1 text-muted scripting:hidden">Reload this page to see more.</p>
      <KeepFresh />
    </div>
  );
}

function wordsOf(step: string, run: ForgetRunRow): string {
  const { reports, bodies, goneReports, readBodies } = run;
  switch (step) {
    case "arrivals":
      return "Waits until all that has arrived is in the database and read.";
    case "reports":
    case "users":
      return `${formatCount(goneReports)} of ${formatQuantity(reports, "report")} removed so far.`;
    case "bodies":
      return `${formatCount(readBodies)} of ${formatQuantity(bodies, "body", "bodies")} read so far.`;
    case "readings":
      return "All bodies are read. Waits for reports that are being read just now.";
    default:
      return "All bodies are read. Looks through names, functions, attributes and notes.";
  }
}

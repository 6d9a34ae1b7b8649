import { bugsplatReportAddress } from "@/components/report/bugsplat-address";
import { Notice } from "@/components/ui/notice";
import { type Clock, formatInstant } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";
import { ruleWords } from "@/lib/retention/rule-words";

type Props = { report: ReportDetail; clock: Clock };

/** In place of the tabs, when what came with the report is kept no longer: what went, when and why. */
export function GoneBody({ report, clock }: Props) {
  const { goneBody, content, database, bugsplatId } = report;
  const isStackLeft = content.model.threads.length > 0;
  return (
    <Notice>
      {goneBody ? (
        <>
          What came with this report was removed on{" "}
          <time dateTime={goneBody.goneAt.toISOString()}>
            {formatInstant(goneBody.goneAt, clock.timeZone)}
          </time>
          {goneBody.rule && <> by the rule “{ruleWords(goneBody.rule)}”</>}: its report XML,
          debugger text, registers, modules and attributes.
        </>
      ) : (
        "What came with this report is kept no longer."
      )}{" "}
      {isStackLeft
        ? "The facts above and the stack below are left."
        : "The facts above are left; no stack was found in it."}{" "}
      <a
        href={bugsplatReportAddress(database, bugsplatId)}
        target="_blank"
        rel="noreferrer"
        className="text-accent underline"
      >
        Look for the rest in BugSplat<span className="sr-only"> (opens in a new tab)</span>
      </a>
    </Notice>
  );
}

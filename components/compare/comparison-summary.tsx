import { Fragment } from "react";
import { SideMark } from "@/components/compare/side-mark";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import type { Clock } from "@/lib/format";
import type { ReportDetail } from "@/lib/queries/get-report";

type Props = {
  /** What matters, in clauses. */
  clauses: string[];
  a: ReportDetail;
  b: ReportDetail;
  /** The filters, which stay from page to page: "" or "?…". */
  query: string;
  clock: Clock;
};

/** What matters in a line of words, and below it which reports are compared. */
export function ComparisonSummary({ clauses, a, b, query, clock }: Props) {
  return (
    <section aria-label="Summary" className="rounded-lg border border-line bg-surface">
      <p className="border-line border-b px-4 py-3.5 text-lg leading-7 wrap-anywhere">
        {clauses.map((clause, index) => (
          <Fragment key={clause}>
            {index > 0 && <span className="text-muted">; </span>}
            <bdi className={index === 0 ? "font-semibold" : undefined}>{clause}</bdi>
          </Fragment>
        ))}
      </p>
      <div className="grid max-md:divide-y max-md:divide-line md:grid-cols-2 md:divide-x md:divide-line">
        <Side side="A" report={a} query={query} clock={clock} />
        <Side side="B" report={b} query={query} clock={clock} />
      </div>
    </section>
  );
}

type SideProps = { side: "A" | "B"; report: ReportDetail; query: string; clock: Clock };

function Side({ side, report, query, clock }: SideProps) {
  return (
    <div className="flex min-w-0 gap-3 px-4 py-3 text-sm">
      <SideMark side={side} />
      <div className="min-w-0">
        <Link href={`/reports/${report.id}${query}`} className="font-medium hover:underline">
          Report {report.bugsplatId}
        </Link>
        <p className="mt-0.5 line-clamp-2 text-muted">
          <OutsideText value={report.application} />{" "}
          <OutsideText value={report.version} empty="(no version)" />
          {" · received "}
          <Instant value={report.receivedAt} clock={clock} />
        </p>
      </div>
    </div>
  );
}

import { Layers } from "lucide-react";
import { StackChooser } from "@/components/groups/stack-chooser";
import { VariantsBar } from "@/components/groups/variants-bar";
import { StoredFrameRow } from "@/components/stack/stored-frame-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Instant } from "@/components/ui/instant";
import { Link } from "@/components/ui/link";
import { OutsideText } from "@/components/ui/outside-text";
import { Panel } from "@/components/ui/panel";
import { HeadCell, Table } from "@/components/ui/table";
import { type Clock, formatQuantity } from "@/lib/format";
import type { GroupStack as Stack, StackChoice } from "@/lib/queries/find-group-stack";
import type { StackVariants } from "@/lib/queries/list-stack-variants";

type Props = {
  stack: Stack | null;
  /** The filters for the link to the report. */
  query: string;
  clock: Clock;
  /** What else can be chosen; null where only the newest stack is wanted. */
  choices: {
    choice: StackChoice;
    variants: StackVariants;
    href: (choice: StackChoice) => string;
  } | null;
};

/** More frames than these are on the report's page. */
const SHOWN = 40;

/** A stack of a group, of the report that is chosen. */
export function GroupStack({ stack, query, clock, choices }: Props) {
  if (!stack || stack.frames.length === 0) {
    return (
      <Panel title="Stack">
        <EmptyState icon={Layers} title="No stack">
          No report of this group came with a stack that could be read. A report that has just
          arrived is read within seconds: reload the page then.
        </EmptyState>
      </Panel>
    );
  }
  const { report, frames } = stack;
  const reportHref = report && `/reports/${report.id}${query}`;
  return (
    <Panel title="Stack" aside={choices && <StackChooser {...choices} />}>
      {choices && <VariantsBar {...choices} stackId={stack.stackId} />}
      <p className="truncate border-line border-b px-4 py-1.5 text-muted text-xs">
        {report && reportHref ? (
          <>
            From{" "}
            <Link href={reportHref} className="text-accent underline">
              report {report.bugsplatId}
            </Link>
            , <OutsideText value={report.version.slice(0, LONGEST)} empty="(no version)" />,{" "}
            <Instant value={report.receivedAt} clock={clock} />
          </>
        ) : (
          "All reports with this stack are gone by retention; it was kept."
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section tabIndex={0} aria-label="Frames" className="overflow-y-auto xl:max-h-80">
        <Table caption="Frames of the crashing thread, innermost first" className="table-fixed">
          <thead className="sticky top-0 bg-surface">
            <tr className="border-line border-b">
              <HeadCell className="w-12">#</HeadCell>
              <HeadCell className="w-36 max-md:hidden">Module</HeadCell>
              <HeadCell>Function</HeadCell>
              <HeadCell className="w-48 max-md:hidden">Source</HeadCell>
            </tr>
          </thead>
          <tbody className="font-mono text-xs">
            {frames.slice(0, SHOWN).map((frame, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a frame is its place in the stack
              <StoredFrameRow key={index} frame={frame} level={index} />
            ))}
          </tbody>
        </Table>
      </section>
      {frames.length > SHOWN && (
        <p className="border-line border-t px-4 py-2 text-muted text-sm">
          {formatQuantity(frames.length - SHOWN, "more frame")}
          {reportHref && (
            <>
              {" on "}
              <Link href={reportHref} className="text-accent hover:underline">
                the report's page
              </Link>
            </>
          )}
          .
        </p>
      )}
    </Panel>
  );
}

const LONGEST = 100;

import { Layers } from "lucide-react";
import { StoredFrameRow } from "@/components/stack/stored-frame-row";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Panel } from "@/components/ui/panel";
import { HeadCell, Table } from "@/components/ui/table";
import type { Group } from "@/lib/queries/get-group";

type Props = {
  stack: Group["stack"];
  /** The filters for the link to the report. */
  query: string;
};

/** More frames than these are on the report's page. */
const SHOWN = 40;

/** The stack of a group's newest report that has one. */
export function GroupStack({ stack, query }: Props) {
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
  const { reportId, frames } = stack;
  return (
    <Panel
      title="Stack"
      aside={
        <Link href={`/reports/${reportId}${query}`} className="hover:text-text hover:underline">
          Of the newest report that has one
        </Link>
      }
    >
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
          {frames.length - SHOWN} more frames are on{" "}
          <Link href={`/reports/${reportId}${query}`} className="text-accent hover:underline">
            the report's page
          </Link>
          .
        </p>
      )}
    </Panel>
  );
}

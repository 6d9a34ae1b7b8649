import type { ReportAddress } from "@/components/report/report-view";
import { ThreadRow } from "@/components/threads/thread-row";
import { threadRows } from "@/components/threads/thread-rows";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import type { ReportModel } from "@/lib/report/report";

type Props = {
  model: ReportModel;
  /** The id of the thread that the address leads to. */
  selected: string | null;
  allFrames: boolean;
  address: ReportAddress;
  /** Where the stack of the thread that crashed is as text; with `?thread=`, that of another. */
  textHref: string;
};

/** All threads, the one that crashed first, those with the same stack folded into one row. */
export function ThreadsTab({ model, selected, ...rest }: Props) {
  const { rows, hidden } = threadRows(model, selected);
  const anchor = rows.findIndex(({ open }) => open);
  const count = model.threads.length;
  const declared = model.declaredThreadCount;
  return (
    <Panel title="Threads" aside={inTotal(count, rows.length + hidden)}>
      {declared !== null && declared > count && (
        <div className="border-line border-b p-3">
          <Notice tone="warning">
            BugSplat counts {formatCount(declared)} threads in this report and sent{" "}
            {formatCount(count)} of them.
          </Notice>
        </div>
      )}
      <ul className="divide-y divide-line overflow-hidden rounded-b-lg">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids repeat, and the list never changes
          <li key={index}>
            <ThreadRow row={row} anchor={index === anchor ? "thread" : undefined} {...rest} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p className="border-line border-t px-4 py-3 text-muted text-sm">
          {formatCount(hidden)} more stacks are not shown; the report XML of the Raw tab has them.
        </p>
      )}
    </Panel>
  );
}

function inTotal(threads: number, stacks: number): string {
  const counted = `${formatCount(threads)} ${threads === 1 ? "thread" : "threads"}`;
  return stacks < threads ? `${counted} at ${formatCount(stacks)} places` : counted;
}

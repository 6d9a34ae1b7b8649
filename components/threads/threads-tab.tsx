import { ListTree } from "lucide-react";
import { FilterResult } from "@/components/report/filter-result";
import type { ReportAddress, ReportView } from "@/components/report/report-view";
import { TabFilter } from "@/components/report/tab-filter";
import { FrameTarget } from "@/components/stack/frame-target";
import { threadHref } from "@/components/threads/thread-href";
import { ThreadRow } from "@/components/threads/thread-row";
import { threadRows, threadsBeside } from "@/components/threads/thread-rows";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import type { StackReader } from "@/lib/report/frames/stack-reader";
import type { ReportModel } from "@/lib/report/report";

type Props = {
  model: ReportModel;
  view: ReportView;
  readStack: StackReader;
  address: ReportAddress;
  /** Where the stack of the thread that crashed is as text; with `?thread=`, that of another. */
  file: string;
};

/** All threads, the one that crashed first, those with the same stack folded into one row. */
export function ThreadsTab({ model, view, readStack, address, file }: Props) {
  const { find, hideWaiting } = view;
  const { rows, hidden, found, waiting } = threadRows(model, { ...view, selected: view.thread });
  const here = rows.findIndex(({ open }) => open);
  const within: ReportAddress = (to) => address({ find, hideWaiting, ...to });
  const beside = threadsBeside(rows, here);
  const href = (id: string | null) => id && threadHref(within, id);
  const count = model.threads.length;
  const declared = model.declaredThreadCount;
  const tab = "threads";
  return (
    <Panel
      title="Threads"
      aside={
        <div className="flex items-center gap-2 print:hidden">
          {waiting > 0 && (
            <LinkButton
              look="quiet"
              href={address({ tab, find, hideWaiting: !hideWaiting })}
              scroll={false}
            >
              {hideWaiting ? "Show" : "Hide"} {formatCount(waiting)} waiting
            </LinkButton>
          )}
          <TabFilter
            href={address({ tab, hideWaiting })}
            name="find"
            value={find}
            label="Threads that contain"
            placeholder="Function, thread…"
          />
        </div>
      }
    >
      {declared !== null && declared > count && (
        <div className="border-line border-b p-3">
          <Notice tone="warning">
            BugSplat counts {formatCount(declared)} threads in this report and sent{" "}
            {formatCount(count)} of them.
          </Notice>
        </div>
      )}
      {(find || hideWaiting) && (
        <FilterResult
          found={found}
          total={count}
          what="threads"
          text={find}
          href={address({ tab })}
        />
      )}
      {rows.length === 0 && (
        <EmptyState icon={ListTree} title="No thread contains this text">
          Neither the id or name of a thread nor a symbol in its stack does.
        </EmptyState>
      )}
      <ul className="divide-y divide-line overflow-hidden rounded-b-lg">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids repeat, and the list never changes
          <li key={index}>
            <ThreadRow
              row={row}
              here={
                index === here
                  ? {
                      look: view,
                      previousHref: href(beside.previousId),
                      nextHref: href(beside.nextId),
                    }
                  : undefined
              }
              readStack={readStack}
              address={within}
              file={file}
            />
          </li>
        ))}
      </ul>
      <FrameTarget />
      {hidden > 0 && (
        <p className="border-line border-t px-4 py-3 text-muted text-sm">
          {formatCount(hidden)} more stacks are not shown; filter to find them.
        </p>
      )}
    </Panel>
  );
}

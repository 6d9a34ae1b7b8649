import type { ReportAddress } from "@/components/report/report-view";
import { FrameTable } from "@/components/stack/frame-table";
import { MissingFrames } from "@/components/stack/missing-frames";
import type { StackLinks } from "@/components/stack/stack-links";
import { SameStack } from "@/components/threads/same-stack";
import type { ThreadRow as Row } from "@/components/threads/thread-rows";
import { ThreadSummary } from "@/components/threads/thread-summary";
import { Link } from "@/components/ui/link";
import type { StackReader } from "@/lib/report/frames/stack-reader";
import type { Thread } from "@/lib/report/report";

type Props = {
  row: Row;
  /** The element to which a link to this thread scrolls. */
  anchor?: string;
  readStack: StackReader;
  allFrames: boolean;
  address: ReportAddress;
  /** Where the stack of the thread that crashed is as text; with `?thread=`, that of another. */
  file: string;
};

/** A thread that opens to its frames: in the page, or by a link where they are too many for it. */
export function ThreadRow({ row, anchor, readStack, allFrames, address, file }: Props) {
  const { first, open, inPage } = row;
  const summary = <ThreadSummary row={row} />;
  if (!inPage) {
    // Without an id there is nothing to link by; the stack is in the Raw tab.
    if (first.id === null) return <div className={LINE}>{summary}</div>;
    const href = `${address({ tab: "threads", thread: first.id })}#thread`;
    return (
      <Link href={href} className={LINE}>
        {summary}
      </Link>
    );
  }
  const all = open && allFrames;
  return (
    <details id={anchor} open={open} className="group/thread scroll-mt-28">
      <summary className={LINE}>{summary}</summary>
      <div className="border-line border-t bg-background">
        <MissingFrames thread={first} />
        {first.frames.length > 0 && (
          <FrameTable
            caption={`Frames of thread ${first.id ?? first.name ?? "without an id"}, innermost first`}
            stack={readStack(first, !all)}
            all={all}
            links={links(first, address, file)}
          />
        )}
        <SameStack group={row} address={address} />
      </div>
    </details>
  );
}

function links({ id }: Thread, address: ReportAddress, file: string): StackLinks {
  const to = (allFrames: boolean) => `${address({ tab: "threads", thread: id, allFrames })}#thread`;
  const query = id === null ? "" : `?${new URLSearchParams({ thread: id })}`;
  return { folded: to(false), all: to(true), file: file + query };
}

const LINE =
  "flex min-h-10 flex-wrap items-center gap-x-2.5 gap-y-0.5 px-4 py-1.5 -outline-offset-2 hover:bg-hover md:flex-nowrap";

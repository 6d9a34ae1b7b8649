import type { ReportAddress } from "@/components/report/report-view";
import { FrameTable } from "@/components/stack/frame-table";
import { MissingFrames } from "@/components/stack/missing-frames";
import type { StackLinks } from "@/components/stack/stack-links";
import { DEFAULT_LOOK, type StackLook } from "@/components/stack/stack-look";
import { OpenThreadTools } from "@/components/threads/open-thread-tools";
import { SameStack } from "@/components/threads/same-stack";
import { threadHref } from "@/components/threads/thread-href";
import type { ThreadRow as Row } from "@/components/threads/thread-rows";
import { ThreadSummary } from "@/components/threads/thread-summary";
import { Link } from "@/components/ui/link";
import type { StackReader } from "@/lib/report/frames/stack-reader";
import type { Thread } from "@/lib/report/report";
import { threadKey } from "@/lib/report/thread-key";

type Props = {
  row: Row;
  /** What the row to which a link leads has beside its frames; the other rows have none of it. */
  here?: { look: StackLook; previousHref: string | null; nextHref: string | null };
  readStack: StackReader;
  address: ReportAddress;
  /** Where the stack of the thread that crashed is as text; with `?thread=`, that of another. */
  file: string;
};

/** A thread that opens to its frames: in the page, or by a link where they are too many for it. */
export function ThreadRow({ row, here, readStack, address, file }: Props) {
  const { first, open, inPage } = row;
  const summary = <ThreadSummary row={row} />;
  if (!inPage) {
    // Without an id there is nothing to link by; the stack is in the Raw tab.
    if (first.id === null) return <div className={LINE}>{summary}</div>;
    return (
      <Link href={threadHref(address, first.id)} className={LINE}>
        {summary}
      </Link>
    );
  }
  const look = here?.look ?? DEFAULT_LOOK;
  const links = linksTo(first, address, file);
  return (
    <details id={here && "thread"} open={open} className="group/thread scroll-mt-28">
      <summary className={LINE}>{summary}</summary>
      <div className="border-line border-t bg-background">
        {here && <OpenThreadTools thread={first} links={links} {...here} />}
        <MissingFrames thread={first} />
        {first.frames.length > 0 && (
          <FrameTable
            caption={`Frames of thread ${(first.id ?? first.name ?? "without an id").slice(0, 100)}`}
            stack={readStack(first, !look.allFrames)}
            look={look}
            links={links}
            anchored={here !== undefined}
          />
        )}
        <SameStack group={row} address={address} />
      </div>
    </details>
  );
}

function linksTo({ id }: Thread, address: ReportAddress, file: string): StackLinks {
  const query = id === null ? "" : `?${new URLSearchParams({ thread: threadKey(id) })}`;
  return {
    look: (change) => `${address({ tab: "threads", thread: id, ...change })}#thread`,
    file: file + query,
  };
}

const LINE =
  "flex min-h-10 flex-wrap items-center gap-x-2.5 gap-y-0.5 px-4 py-1.5 -outline-offset-2 hover:bg-hover md:flex-nowrap";

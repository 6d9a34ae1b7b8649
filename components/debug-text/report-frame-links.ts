import { type FrameLinks, packFrameLinks } from "@/components/debug-text/frame-links";
import { frameTargets } from "@/components/debug-text/frame-targets";
import type { ReportAddress } from "@/components/report/report-view";
import type { DebugDocument } from "@/lib/debug-text/document";
import { crashingThread } from "@/lib/report/crashing-thread";
import type { Thread } from "@/lib/report/report";

/** What goes to the browser at most. */
const MOST = 5_000;
const LONGEST_NAME = 40;

/** The links from the frames of a text: to the Stack tab for the thread that crashed, else to Threads. */
export function reportFrameLinks(
  document: Pick<DebugDocument, "frames" | "report">,
  threads: Thread[],
  address: ReportAddress,
): FrameLinks {
  const crashed = crashingThread({ threads });
  const linkOf = (position: number) => {
    const thread = threads[position] ?? null;
    const id = thread?.id ?? "";
    const name = `thread ${id.slice(0, LONGEST_NAME)}`;
    return thread === crashed
      ? { name, href: address({ tab: "stack" }), anchor: "f0" }
      : { name, href: address({ tab: "threads", thread: id }), anchor: "thread" };
  };
  return packFrameLinks(frameTargets(document, threads), linkOf, MOST);
}

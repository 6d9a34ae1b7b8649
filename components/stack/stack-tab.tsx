import { Download } from "lucide-react";
import { FrameTable } from "@/components/stack/frame-table";
import { MissingFrames } from "@/components/stack/missing-frames";
import { ThreadName } from "@/components/threads/thread-name";
import { buttonLook } from "@/components/ui/button-look";
import { CopyButton } from "@/components/ui/copy-button";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import type { Thread } from "@/lib/report/report";
import { stackText } from "@/lib/report/stack-text";

type Props = {
  thread: Thread;
  /** The notification's own call stack, for want of report XML. */
  fromCallstack: boolean;
  allFrames: boolean;
  /** Where a deep stack is in full, and where it is as text, however deep. */
  allHref: string;
  textHref: string;
};

/** A longer text is only downloaded: for the button it would be in the page a second time. */
const LONGEST_COPY = 100_000;

/** The stack of the thread that crashed. */
export function StackTab({ thread, fromCallstack, allFrames, allHref, textHref }: Props) {
  const text = stackText(thread);
  const count = thread.frames.length;
  return (
    <Panel
      title={<ThreadName thread={thread} />}
      aside={
        <div className="flex items-center gap-2 print:hidden">
          <span className="mr-2 max-md:hidden">
            {formatCount(count)} {count === 1 ? "frame" : "frames"}
          </span>
          {text.length <= LONGEST_COPY && <CopyButton text={text} what="the stack" label="Copy" />}
          <a href={textHref} download className={buttonLook()} title="Download the stack as text">
            <Download aria-hidden className="size-3.5" />
            <span className="max-md:sr-only">Download</span>
          </a>
        </div>
      }
    >
      {fromCallstack && (
        <p className="border-line border-b px-4 py-2 text-muted text-sm">
          From the notification's call stack. BugSplat sent no report XML, so other threads,
          registers and modules are not known.
        </p>
      )}
      <MissingFrames thread={thread} />
      <FrameTable
        caption="Frames of the thread that crashed, innermost first"
        frames={thread.frames}
        all={allFrames}
        allHref={allHref}
        textHref={textHref}
      />
    </Panel>
  );
}

import { CopyStack } from "@/components/stack/copy-stack";
import { FoldSwitch } from "@/components/stack/fold-switch";
import { FrameTable } from "@/components/stack/frame-table";
import { MissingFrames } from "@/components/stack/missing-frames";
import type { StackLinks } from "@/components/stack/stack-links";
import { ThreadName } from "@/components/threads/thread-name";
import { Panel } from "@/components/ui/panel";
import { formatCount } from "@/lib/format";
import type { ReadStack } from "@/lib/report/frames/stack-reader";
import type { Thread } from "@/lib/report/report";

type Props = {
  thread: Thread;
  stack: ReadStack;
  allFrames: boolean;
  links: StackLinks;
};

/** The stack of the thread that crashed. */
export function StackTab({ thread, stack, allFrames, links }: Props) {
  const count = thread.frames.length;
  return (
    <Panel
      title={<ThreadName thread={thread} />}
      aside={
        <div className="flex items-center gap-2 print:hidden md:gap-3">
          <span className="max-md:hidden">
            {formatCount(count)} {count === 1 ? "frame" : "frames"}
          </span>
          <FoldSwitch all={allFrames} links={links} />
          <CopyStack thread={thread} file={links.file} />
        </div>
      }
    >
      <MissingFrames thread={thread} />
      <FrameTable
        caption="Frames of the thread that crashed, innermost first"
        stack={stack}
        all={allFrames}
        links={links}
        anchored
      />
    </Panel>
  );
}

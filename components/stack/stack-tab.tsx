import { FrameTable } from "@/components/stack/frame-table";
import { FrameTarget } from "@/components/stack/frame-target";
import { MissingFrames } from "@/components/stack/missing-frames";
import type { StackLinks } from "@/components/stack/stack-links";
import type { StackLook } from "@/components/stack/stack-look";
import { StackTools } from "@/components/stack/stack-tools";
import { ThreadName } from "@/components/threads/thread-name";
import { Panel } from "@/components/ui/panel";
import { formatQuantity } from "@/lib/format";
import type { ReadStack } from "@/lib/report/frames/stack-reader";
import type { Thread } from "@/lib/report/report";

type Props = {
  thread: Thread;
  stack: ReadStack;
  look: StackLook;
  links: StackLinks;
};

/** The stack of the thread that crashed. */
export function StackTab({ thread, stack, look, links }: Props) {
  return (
    <Panel
      title={<ThreadName thread={thread} />}
      aside={
        <div className="flex items-center gap-3">
          <span className="max-lg:hidden">{formatQuantity(thread.frames.length, "frame")}</span>
          <StackTools thread={thread} look={look} links={links} />
        </div>
      }
    >
      <MissingFrames thread={thread} />
      <FrameTable
        caption="Frames of the thread that crashed"
        stack={stack}
        look={look}
        links={links}
        anchored
      />
      <FrameTarget />
    </Panel>
  );
}

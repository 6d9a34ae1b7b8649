import { CopyStack } from "@/components/stack/copy-stack";
import { FoldSwitch } from "@/components/stack/fold-switch";
import { LookSwitches } from "@/components/stack/look-switches";
import type { StackLinks } from "@/components/stack/stack-links";
import type { StackLook } from "@/components/stack/stack-look";
import type { Thread } from "@/lib/report/report";

type Props = { thread: Thread; look: StackLook; links: StackLinks };

/** What can be done with a stack: shown in another way, and taken along. */
export function StackTools({ thread, look, links }: Props) {
  return (
    <div className="flex items-center gap-2 print:hidden">
      <LookSwitches look={look} links={links} />
      <FoldSwitch all={look.allFrames} links={links} />
      <CopyStack thread={thread} file={links.file} />
    </div>
  );
}
